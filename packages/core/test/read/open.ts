import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { memorySource } from '../../src/model/byte-source.ts'
import type { Capture, ReadEntry } from '../../src/model/capture.ts'
import type { Entry } from '../../src/model/entry.ts'
import { HaruspexError } from '../../src/model/error.ts'
import { openCapture } from '../../src/read/open-capture.ts'
import type { ReadOptions } from '../../src/read/read-options.ts'
import { testRuntime } from '../runtime.ts'

/** A small HAR around some entries. */
export function harText(entries: readonly unknown[], log: object = {}): string {
  return JSON.stringify({ log: { version: '1.2', creator: { name: 'Test', version: '1' }, ...log, entries } })
}

/** An entry with nothing unusual in it. */
export function rawEntry(more: object = {}) {
  return {
    startedDateTime: '2024-05-06T07:08:09.000Z',
    time: 3,
    request: { method: 'GET', url: 'https://shop.example/', headers: [], cookies: [], queryString: [] },
    response: { status: 200, statusText: 'OK', headers: [], cookies: [], content: {} },
    timings: { send: 1, wait: 1, receive: 1 },
    ...more,
  }
}

export function open(content: string | Uint8Array, options?: ReadOptions): Promise<Capture> {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content
  return openCapture(memorySource(bytes, 'test.har'), testRuntime, options)
}

export async function readAll(capture: Capture, order?: 'time' | 'file'): Promise<readonly ReadEntry[]> {
  const all: ReadEntry[] = []
  for await (const read of capture.entries(order ? { order } : undefined)) all.push(read)
  return all
}

/** The entries of one HAR, by their place in the file. */
export async function entriesOf(
  content: string | Uint8Array,
  options?: ReadOptions,
): Promise<readonly Entry[]> {
  return (await readAll(await open(content, options), 'file')).map(({ entry }) => entry!)
}

export function dialectFixture(name: string): Uint8Array {
  const path = fileURLToPath(new URL(`../../../../fixtures/dialects/${name}`, import.meta.url))
  return new Uint8Array(readFileSync(path))
}

/** The error of ours that opening ends with. */
export async function failureOf(content: string | Uint8Array, options?: ReadOptions): Promise<HaruspexError> {
  try {
    await open(content, options)
  } catch (error) {
    if (error instanceof HaruspexError) return error
    throw error
  }
  throw new Error('it opened')
}
