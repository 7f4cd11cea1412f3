import type { Entry, HttpVersion, ResourceType, WorkerSource } from '../../model/entry.ts'

/** Words of closed lists as numbers; 0: none. */
export interface Codes<T extends string> {
  readonly words: readonly T[]
  code(word: T | undefined): number
  word(code: number): T | undefined
}

export const KINDS: readonly ResourceType[] = [
  'document',
  'stylesheet',
  'script',
  'image',
  'font',
  'media',
  'xhr',
  'fetch',
  'preflight',
  'websocket',
  'eventsource',
  'ping',
  'other',
]
const PROTOCOLS: readonly HttpVersion[] = ['http/0.9', 'http/1.0', 'http/1.1', 'h2', 'h3', 'spdy', 'quic']
const CACHES: readonly NonNullable<Entry['fromCache']>[] = ['memory', 'disk', 'other']
const WORKERS: readonly WorkerSource[] = ['network', 'cache-storage', 'http-cache', 'fallback-code']

export const kindCodes = codesOf(KINDS)
export const protocolCodes = codesOf(PROTOCOLS)
export const cacheCodes = codesOf(CACHES)
export const workerCodes = codesOf(WORKERS)

function codesOf<T extends string>(words: readonly T[]): Codes<T> {
  return {
    words,
    code: (word) => (word === undefined ? 0 : words.indexOf(word) + 1),
    word: (code) => (code === 0 ? undefined : words[code - 1]),
  }
}
