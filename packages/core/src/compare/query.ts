import type { NameValue } from '../model/entry.ts'
import { hashText, mix } from './content-hash.ts'
import type { KeyBook } from './key-facts.ts'
import { normalLeaf } from './normal.ts'

/** Parameters that only keep caches away. */
const BUSTER = /^(?:_|_t|_ts|cb|cachebuster|cache|t|ts|nocache|rnd|rand|random|r|v|ver)$/i

export function isCacheBuster(name: string): boolean {
  return BUSTER.test(name)
}

/** A query without order and without what differs from user to user. */
export function queryHash(query: readonly NameValue[], book: KeyBook): number {
  let sum = 0
  for (const { name, value } of query) {
    if (isCacheBuster(name)) continue
    sum = (sum + mix(hashText(normalLeaf(value, book(name)), hashText(name)))) >>> 0
  }
  return sum
}
