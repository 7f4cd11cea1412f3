import { type Entry, entryPointer } from '../model/entry.ts'
import type { Pair } from './align.ts'
import { type Draft, spoken } from './draft.ts'
import { normalText } from './normal.ts'

const TITLE = /<title[^>]{0,200}>([^<]{0,300})<\/title/i
const HEAD = 20_000

/** Two documents at one place that call themselves differently. */
export function titleDrafts(pair: Pair, working: Entry, broken: Entry): readonly Draft[] {
  if (pair.broken.kind !== 'document') return []
  const one = titleOf(working)
  const other = titleOf(broken)
  if (one === undefined || other === undefined || normalText(one) === normalText(other)) return []
  const place = (entry: number, value: string) => ({
    entry,
    pointer: entryPointer(entry, '/response/content/text'),
    value,
  })
  return [
    {
      kind: 'content',
      severity: 'note',
      weight: 1,
      working: pair.working,
      broken: pair.broken,
      at: { working: place(working.index, one), broken: place(broken.index, other) },
      data: { working: spoken(one), broken: spoken(other) },
      key: `${one} ${other}`,
      scope: 'endpoint',
      texts: [one, other],
    },
  ]
}

function titleOf({ response }: Entry): string | undefined {
  const text = response?.body?.text
  if (text === undefined || !text.includes('<')) return undefined
  return TITLE.exec(text.slice(0, HEAD))?.[1]?.trim()
}
