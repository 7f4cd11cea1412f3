import { closeSync, mkdtempSync, openSync, rmSync, writeFileSync, writeSync } from 'node:fs'
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

/** As `captureFolder`, for HARs of about so many bytes, which are written piece by piece. A body has 48 kB of JSON. */
export function largeCaptureFolder(): (name: string, bytes: number) => string {
  const write = captureFolder()
  return (name, bytes) => {
    const path = write(name, HEAD)
    const file = openSync(path, 'a')
    const body = JSON.stringify(
      Array.from({ length: 600 }, (_, id) => ({ id, title: `Item ${id}`, note: 'x'.repeat(40) })),
    )
    let written = 0
    for (let at = 0; written < bytes; at++)
      written += writeSync(file, (at === 0 ? '' : ',') + entryOf(at, body))
    writeSync(file, TAIL)
    closeSync(file)
    return path
  }
}

const HEAD = '{"log":{"version":"1.2","creator":{"name":"test","version":"1"},"entries":['
const TAIL = ']}}'

/** A HAR with this many simple requests, each with a body of this many characters. */
export function harOf(count: number, bodyLength = 20): string {
  const body = 'x'.repeat(bodyLength)
  const entries = Array.from({ length: count }, (_, at) => entryOf(at, body))
  return `${HEAD}${entries.join(',')}${TAIL}`
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
