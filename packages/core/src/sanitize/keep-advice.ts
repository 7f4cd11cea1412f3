import type { ByteSource } from '../model/byte-source.ts'
import type { Redaction } from '../model/redaction.ts'
import type { KeepEntry } from './policy.ts'
import { ruleFact } from './policy-rules.ts'
import { redactionsOf } from './receipt-reader.ts'

/** A keep entry that still wants its reason. */
export type KeepDraft = Omit<KeepEntry, 'reason'>

/**
 * What would keep a value that a receipt tells of. `none`: nothing of the receipt stands there; `many`: several
 * different things do; `never`: it was taken because nothing could look into it, or only as a copy of something that
 * the receipt does not tell of.
 */
export type KeepAdvice =
  | { readonly kind: 'none' }
  | { readonly kind: 'never' }
  | { readonly kind: 'many'; readonly lines: readonly { readonly line: number; readonly rule: string }[] }
  | { readonly kind: 'keep'; readonly entries: readonly KeepDraft[]; readonly needsPosition: boolean }

const MOST_LINES = 20

/**
 * Works out what keeps the value at a line (counted from 1) or a pointer of a receipt: an entry for each place where
 * that value was found as a secret, as one that is left would have it taken everywhere. Throws ERR_RECEIPT.
 */
export async function keepAdvice(receipt: ByteSource, at: number | string): Promise<KeepAdvice> {
  const meant: { line: number; redaction: Redaction }[] = []
  for await (const each of redactionsOf(receipt)) {
    if (typeof at === 'number' ? each.line === at : each.redaction.pointer === at) meant.push(each)
  }
  const [first] = meant
  if (first === undefined) return { kind: 'none' }
  if (new Set(meant.map(({ redaction }) => redaction.tag)).size > 1) {
    const lines = meant.slice(0, MOST_LINES).map(({ line, redaction }) => ({ line, rule: redaction.rule }))
    return { kind: 'many', lines }
  }
  const entries = new Map<string, KeepDraft>()
  for await (const { redaction } of redactionsOf(receipt)) {
    if (redaction.tag !== first.redaction.tag || redaction.rule === 'sweep') continue
    if (ruleFact(redaction.rule)?.group === 'safety') return { kind: 'never' }
    const entry = entryOf(redaction)
    entries.set(JSON.stringify(entry), entry)
  }
  if (entries.size === 0) return { kind: 'never' }
  const list = [...entries.values()]
  return { kind: 'keep', entries: list, needsPosition: list.some(({ position }) => position) }
}

/** By rule and name; by rule and place where the name is not told. */
function entryOf({ rule, name, pointer, position }: Redaction): KeepDraft {
  const place = name === undefined || name === '*' ? { path: anyItem(pointer) } : { name }
  return { rule, ...place, ...(position && { position }) }
}

/** The pointer with `*` for every place in a list. */
function anyItem(pointer: string): string {
  return pointer
    .split('/')
    .map((step) => (/^\d{1,9}$/.test(step) ? '*' : step))
    .join('/')
}
