import { readFileSync } from 'node:fs'
import { inflateRawSync } from 'node:zlib'
import { findDialect } from '../../../src/read/dialects/find-dialect.ts'
import { readDetails } from '../../../src/read/entry/read-details.ts'
import { readEntry } from '../../../src/read/entry/read-entry.ts'
import type { Language } from '../../../src/text/catalogue.ts'
import type { RichText } from '../../../src/text/rich-text.ts'
import type { RequestCase } from '../../../src/view/request/request-case.ts'
import { anEntry, type EntryParts } from '../../an-entry.ts'

const REPOSITORY = new URL('../../../../../', import.meta.url)
const inflate: RequestCase['inflate'] = (_, bytes) => new Uint8Array(inflateRawSync(bytes))

const PRODUCER = { name: 'WebInspector', version: '537.36', dialect: 'chrome' } as const

/** The case of a raw entry, read as the reader would. */
export function caseOf(raw: unknown, parts: Partial<RequestCase> = {}): RequestCase {
  const { entry } = readEntry(raw, 0, findDialect('WebInspector', undefined))
  if (!entry) throw new Error('no entry')
  const capture = { producer: PRODUCER, sanitized: false, pages: [] }
  return { entry, details: readDetails(raw), capture, language: 'en', inflate, ...parts }
}

/** The case of an entry made of parts. */
export function aCase(entry: EntryParts = {}, parts: Partial<RequestCase> = {}): RequestCase {
  const capture = { producer: PRODUCER, sanitized: false, pages: [] }
  return { entry: anEntry(entry), capture, language: 'en', inflate, ...parts }
}

/** Cases of a file of the repository. */
export function casesOf(path: string, language: Language = 'en'): readonly RequestCase[] {
  const har = JSON.parse(readFileSync(new URL(path, REPOSITORY), 'utf8').replace(/^\ufeff/, ''))
  const { creator, browser, entries } = har.log
  const traits = findDialect(creator?.name, browser?.name)
  const producer = { name: creator?.name, dialect: traits.dialect }
  return entries.flatMap((raw: unknown, index: number) => {
    const { entry } = readEntry(raw, index, traits)
    const capture = { producer, sanitized: false, pages: [] }
    return entry ? [{ entry, details: readDetails(raw), capture, language, inflate }] : []
  })
}

export function plain(text: RichText | undefined): string {
  return (text ?? []).map((part) => part.text).join('')
}
