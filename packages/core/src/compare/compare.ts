import type { Capture } from '../model/capture.ts'
import type { Comparison } from '../model/difference.ts'
import type { Entry } from '../model/entry.ts'
import { HaruspexError } from '../model/error.ts'
import type { Pair } from './align.ts'
import { aloneDrafts } from './alone.ts'
import { bodyDrafts } from './body-drafts.ts'
import { CallReader } from './call.ts'
import { DraftBook } from './draft-book.ts'
import { effectDrafts, type Ground } from './effects.ts'
import { headerDrafts } from './header-drafts.ts'
import { mapHosts } from './hosts.ts'
import { createKeyBook, type KeyBook } from './key-facts.ts'
import { type Match, matchEndpoints } from './match-endpoints.ts'
import { queryDrafts } from './query-drafts.ts'
import { slowerDrafts } from './slower.ts'
import { isPicture, standingsOf } from './standing.ts'
import { Substitutions } from './substitutions.ts'
import { titleDrafts } from './title.ts'

export interface CompareOptions {
  /** Hosts that stand for each other, where their endpoints do not tell. */
  readonly hosts?: readonly (readonly [working: string, broken: string])[]
  readonly signal?: { readonly aborted: boolean }
  /** `totalEntries` grows once, when it is known which pairs are looked into. */
  readonly onProgress?: (progress: { readonly doneEntries: number; readonly totalEntries: number }) => void
}

/**
 * Compares a capture in which something works with one in which it does not. Both are read once; of pairs that differ
 * the entries are read again. Time grows with the entries, memory with a few hundred bytes for each of them.
 *
 * @throws {HaruspexError} `ERR_INTERRUPTED` when the signal is aborted.
 */
export async function compare(
  working: Capture,
  broken: Capture,
  options: CompareOptions = {},
): Promise<Comparison> {
  const book = createKeyBook()
  const names = new Substitutions()
  const step = stepper(working.entryCount + broken.entryCount, options)
  const left = await readCalls(working, book, step)
  const right = await readCalls(broken, book, step)
  const hosts = mapHosts(left.endpoints.values(), right.endpoints.values(), options.hosts)
  names.learnHosts(hosts.pairs)
  const matches = matchEndpoints(left, right, hosts, names)
  const dialects = { working: working.producer.dialect, broken: broken.producer.dialect }
  const ground: Ground = { names, inWorking: hosts.inWorking, dialects }
  const standing = standingsOf([left.calls, right.calls])
  const drafts = new DraftBook(standing)
  for (const match of matches) drafts.add(matchDrafts(match, ground))
  const open = matches
    .flatMap(({ alignment }) =>
      alignment.pairs.filter((pair) => needsLook(pair) && !standing(pair.broken).noise),
    )
    .sort((a, b) => a.broken.index - b.broken.index)
  step.more(open.length)
  for (const pair of open) {
    const one = (await working.entry(pair.working.index)).entry
    const other = (await broken.entry(pair.broken.index)).entry
    if (one && other) drafts.add(pairDrafts(pair, one, other, book, ground))
    step.done()
  }
  return {
    ...drafts.ranked(names),
    hosts: hosts.pairs,
    pairs: sum(matches, ({ alignment }) => alignment.pairs.length),
    onlyWorking: sum(matches, ({ alignment }) => alignment.onlyWorking.length),
    onlyBroken: sum(matches, ({ alignment }) => alignment.onlyBroken.length),
    unknownHosts: hosts.unknown,
  }
}

async function readCalls(capture: Capture, book: KeyBook, step: Stepper): Promise<CallReader> {
  const reader = new CallReader(book)
  for await (const { entry } of capture.entries({ order: 'time' })) {
    if (entry) reader.add(entry)
    step.done()
  }
  reader.finish()
  return reader
}

/** What the summaries tell, without a look into the entries. */
function matchDrafts({ working, broken, alignment }: Match, ground: Ground) {
  const { pairs } = alignment
  return [
    ...pairs.flatMap((pair) => effectDrafts(pair, ground)),
    ...aloneDrafts(alignment, { working, broken }, ground.dialects.broken),
    ...slowerDrafts(pairs),
  ]
}

function pairDrafts(pair: Pair, working: Entry, broken: Entry, book: KeyBook, ground: Ground) {
  return [
    ...headerDrafts(pair, working, broken, ground),
    ...queryDrafts(pair, working, broken, book, ground.names),
    ...bodyDrafts(pair, working, broken, book, ground.names),
    ...titleDrafts(pair, working, broken),
  ]
}

function needsLook({ working, broken }: Pair): boolean {
  if (isPicture(broken.kind)) return false
  if (working.headers !== broken.headers || working.asked !== broken.asked) return true
  const isText = (working.readable && broken.readable) || broken.kind === 'document'
  return isText && working.answered !== broken.answered
}

interface Stepper {
  done(): void
  more(entries: number): void
}

function stepper(entries: number, { signal, onProgress }: CompareOptions): Stepper {
  let doneEntries = 0
  let totalEntries = entries
  return {
    done: () => {
      if (signal?.aborted) throw new HaruspexError('ERR_INTERRUPTED', 'The comparison was interrupted.')
      doneEntries++
      onProgress?.({ doneEntries, totalEntries })
    },
    more: (further) => {
      totalEntries += further
    },
  }
}

function sum<T>(list: readonly T[], count: (one: T) => number): number {
  return list.reduce((total, one) => total + count(one), 0)
}
