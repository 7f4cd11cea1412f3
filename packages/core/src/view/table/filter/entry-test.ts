import { encodeUtf8 } from '../../../codec/utf8.ts'
import { headerValues } from '../../../http/headers.ts'
import { trackingIdsOf } from '../../../ids/tracking-ids-of.ts'
import type { Body, Entry } from '../../../model/entry.ts'
import type { LinearEngine } from '../../../scan/linear-pattern.ts'
import type { FilterKey } from './filter-keys.ts'
import type { FilterTerm } from './filter-query.ts'
import { compilePattern } from './pattern.ts'
import { wordsMatcher } from './wildcard.ts'

/** Whether an entry passes; asked only where the columns leave it open. */
export type EntryTest = (entry: Entry) => boolean

/** What an entry says about a term that its columns leave open. */
export function entryTest(term: FilterTerm, engine: LinearEngine | undefined): EntryTest {
  const texts = textsOf(term.key)
  const matches = matcherOf(term, engine)
  return (entry) => texts(entry).some(matches) !== term.negated
}

function matcherOf({ test }: FilterTerm, engine: LinearEngine | undefined): (text: string) => boolean {
  if (test?.kind === 'words') {
    const matches = wordsMatcher(test.words)
    return (text) => matches(text.toLowerCase())
  }
  if (test?.kind === 'pattern') {
    const pattern = engine && compilePattern(test.source, engine)
    return (text) => pattern?.test(encodeUtf8(text)) ?? false
  }
  const wanted = test?.kind === 'text' ? test.text.toLowerCase() : ''
  return (text) => text.toLowerCase().includes(wanted)
}

function textsOf(key: FilterKey | undefined): (entry: Entry) => readonly string[] {
  switch (key) {
    case 'body':
      return ({ response, socketMessages }) => [
        ...bodyTexts(response?.body),
        ...socketMessages.map(({ data }) => data),
      ]
    case 'req-body':
      return ({ request }) => bodyTexts(request.body)
    case 'tracking-id':
      return (entry) => trackingIdsOf(entry).flatMap(({ value, type }) => [value, type])
    case 'response-header-set-cookie':
      return ({ response }) => headerValues(response?.headers ?? [], 'set-cookie')
    case 'set-cookie-value':
      return ({ response }) => (response?.cookies ?? []).map(({ value }) => value)
    case 'set-cookie-domain':
      return ({ response }) => (response?.cookies ?? []).map(({ domain }) => domain ?? '')
    case 'cookie-value':
      return ({ request }) => request.cookies.map(({ value }) => value)
    case 'cookie-domain':
      return ({ request }) => request.cookies.map(({ domain }) => domain ?? '')
    case 'cookie-path':
      return ({ request }) => request.cookies.map(({ path }) => path ?? '')
    default:
      return () => []
  }
}

/** The text, and form fields as the producer listed them. */
function bodyTexts(body: Body | undefined): readonly string[] {
  if (body === undefined) return []
  const text = body.text === undefined ? [] : [body.text]
  return [...text, ...body.params.flatMap(({ name, value }) => [name, value, `${name}=${value}`])]
}
