import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll } from 'vitest'

/** A folder that is gone when the tests of this file are done. Returns how to write a capture into it. */
export function captureFolder(): (name: string, text: string) => string {
  const folder = mkdtempSync(join(tmpdir(), 'haruspex-web-'))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))
  return (name, text) => {
    const path = join(folder, name)
    writeFileSync(path, text)
    return path
  }
}

/** A HAR with this many simple requests, each with a body of this many characters. */
export function harOf(count: number, bodyLength = 20): string {
  const body = 'x'.repeat(bodyLength)
  const entries = Array.from({ length: count }, (_, at) => entryOf(at, body))
  return `{"log":{"version":"1.2","creator":{"name":"test","version":"1"},"entries":[${entries.join(',')}]}}`
}

function entryOf(at: number, body: string): string {
  return JSON.stringify({
    startedDateTime: new Date(Date.UTC(2026, 0, 5, 10, 0, 0, at * 10)).toISOString(),
    time: 12,
    request: {
      method: 'GET',
      url: `https://app.example/items/${at}`,
      headers: [],
      cookies: [],
      queryString: [],
    },
    response: {
      status: 200,
      statusText: 'OK',
      headers: [],
      cookies: [],
      content: { size: body.length, mimeType: 'text/plain', text: body },
    },
    timings: { send: 1, wait: 10, receive: 1 },
  })
}

/** The same JSON with `poison` in front of every string value and as a key of every object. */
export function poisoned(har: string, poison: string, keep: ReadonlySet<string>): string {
  const turn = (value: unknown, key = ''): unknown => {
    if (typeof value === 'string') return keep.has(key) ? value : `${poison}${value}`
    if (Array.isArray(value)) return value.map((one) => turn(one))
    if (typeof value !== 'object' || value === null) return value
    return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, turn(inner, name)]))
  }
  return JSON.stringify(turn(JSON.parse(har)))
}
