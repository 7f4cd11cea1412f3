import type { Entry } from '../model/entry.ts'

/**
 * The same function, which works once where it is asked of one entry time and again: the rules visit an entry one after
 * the other. It holds the last entry that it was asked of; what else it is given must follow from the entry.
 */
export function oncePerEntry<T, A extends readonly unknown[]>(
  work: (entry: Entry, ...given: A) => T,
): (entry: Entry, ...given: A) => T {
  let last: Entry | undefined
  let result: T
  return (entry, ...given) => {
    if (last !== entry) {
      result = work(entry, ...given)
      last = entry
    }
    return result
  }
}
