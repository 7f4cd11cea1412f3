import type { Entry } from '../model/entry.ts'

/**
 * The same function, which works once where it is asked of one entry time and again: the rules visit an entry one after
 * the other. It holds the last entry that it was asked of.
 */
export function oncePerEntry<T>(work: (entry: Entry) => T): (entry: Entry) => T {
  let last: { readonly entry: Entry; readonly result: T } | undefined
  return (entry) => {
    if (last?.entry !== entry) last = { entry, result: work(entry) }
    return last.result
  }
}
