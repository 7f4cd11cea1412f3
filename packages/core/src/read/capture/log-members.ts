import type { ByteSource } from '../../model/byte-source.ts'
import type { Page, Producer } from '../../model/capture.ts'
import type { EntryIndex } from '../../scan/entry-index.ts'
import type { DialectTraits } from '../dialects/dialect-traits.ts'
import { findDialect } from '../dialects/find-dialect.ts'
import { parseTime } from '../entry/read-time.ts'
import { amountOf, filledTextOf, type HarObject, listOf, objectOf, textOf } from '../lenient.ts'
import { leanParse } from './lean-parse.ts'

/** What stands in a log beside its entries. */
export interface LogMembers {
  readonly producer: Producer
  readonly traits: DialectTraits
  readonly harVersion?: string
  readonly pages: readonly Page[]
  /** A member was too long to be kept whole. */
  readonly oversized: readonly string[]
}

type Name = 'version' | 'creator' | 'browser' | 'pages'

const VALUE_BYTES = 1 << 16
const SMALL_BYTES = 1 << 16
const PAGES_BYTES = 8 << 20

/** Reads the members of a log by the spans of the index; `jsonFrom` is where the indexed bytes begin in `text`. */
export async function readLogMembers(
  text: ByteSource,
  jsonFrom: number,
  index: EntryIndex,
): Promise<LogMembers> {
  const oversized: string[] = []
  const read = async (name: Name, keptBytes: number) => {
    const span = index.member(name)
    if (!span) return undefined
    const lean = await leanParse(text, jsonFrom + span[0], jsonFrom + span[1], {
      valueBytes: VALUE_BYTES,
      keptBytes,
    })
    if (lean.leftOutCount > 0) oversized.push(`/log/${name}`)
    return lean.value
  }
  const creator = objectOf(await read('creator', SMALL_BYTES))
  const browser = objectOf(await read('browser', SMALL_BYTES))
  const dialect = findDialect(textOf(creator?.name), textOf(browser?.name))
  const traits = dialect.ofVersion?.(textOf(creator?.version) ?? '') ?? dialect
  return {
    producer: {
      name: filledTextOf(creator?.name),
      version: filledTextOf(creator?.version),
      browser: browserText(browser),
      dialect: traits.dialect,
    },
    traits,
    harVersion: filledTextOf(await read('version', SMALL_BYTES)),
    pages: listOf(await read('pages', PAGES_BYTES)).flatMap(readPage),
    oversized,
  }
}

function browserText(browser: HarObject | undefined): string | undefined {
  const words = [filledTextOf(browser?.name), filledTextOf(browser?.version)].filter(
    (word) => word !== undefined,
  )
  return words.length === 0 ? undefined : words.join(' ')
}

function readPage(value: unknown): readonly Page[] {
  const raw = objectOf(value)
  if (!raw) return []
  const timings = objectOf(raw.pageTimings)
  const startedText = textOf(raw.startedDateTime)
  return [
    {
      id: textOf(raw.id) ?? '',
      title: filledTextOf(raw.title),
      startedAt: startedText === undefined ? undefined : parseTime(startedText),
      onContentLoadMs: amountOf(timings?.onContentLoad),
      onLoadMs: amountOf(timings?.onLoad),
    },
  ]
}
