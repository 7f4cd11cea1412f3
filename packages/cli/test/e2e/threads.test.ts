import { createHash } from 'node:crypto'
import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { memorySource, memorySpool, sanitizeFile } from '@haruspex/core'
import { describe, expect, it } from 'vitest'
// The built one: threads begin with built code.
import { nodeRuntime } from '../../dist/node/runtime.js'
import { aHar, captureFolders, harEntry, SECRETS } from './a-capture.ts'
import { start } from './haruspex.ts'

const capture = captureFolders()
const key = new TextEncoder().encode('a key that these tests share')

/** More than is done in one thread. */
function largeHar(): string {
  const words = 'Words that nobody minds, time and again. '.repeat(700)
  const entries = Array.from({ length: 320 }, (_, i) => {
    const url = `https://shop.example.com/carts/${i}?session=${SECRETS[0]}-${i}`
    const body = JSON.stringify({ words, of: `${SECRETS[1]}-${i}`, password: `p4ss-w0rd-${i}-of-many` })
    return harEntry({ second: i % 60, url, body })
  })
  return aHar(entries)
}

async function copyWith(threads: number, bytes: Uint8Array) {
  const out = { copy: memorySpool(), receipt: memorySpool() }
  let started = 0
  const runtime = {
    ...nodeRuntime,
    threads,
    startThread: () => {
      started++
      return nodeRuntime.startThread?.() as never
    },
  }
  const summary = await sanitizeFile(memorySource(bytes), out, runtime, { key })
  const hash = (of: Uint8Array) => createHash('sha256').update(of).digest('hex')
  return {
    started,
    told: { summary, copy: hash(out.copy.bytes()), receipt: hash(out.receipt.bytes()) },
  }
}

describe('threads', () => {
  it('make the very copy and receipt that one makes', async () => {
    const bytes = new TextEncoder().encode(largeHar())
    expect(bytes.length).toBeGreaterThan(8 << 20)
    const one = await copyWith(1, bytes)
    expect(one.started).toBe(0)
    for (const threads of [2, 3]) {
      const many = await copyWith(threads, bytes)
      expect(many.started).toBe(threads - 1)
      expect(many.told).toEqual(one.told)
    }
  })

  it('are counted by whole numbers', async () => {
    const { path } = capture(aHar([harEntry({ second: 1, url: 'https://shop.example.com/' })]))
    for (const count of ['0', '17', '-1', 'many', '1.5']) {
      const child = start(['sanitize', path, `--threads=${count}`])
      expect(await new Promise((resolve) => child.on('close', resolve))).toBe(2)
    }
  })

  it('leave nothing behind when the command is interrupted', async () => {
    const { folder, path } = capture(largeHar())
    const child = start(['sanitize', path, '--threads', '2', '-o', join(folder, 'copy.har')])
    setTimeout(() => child.kill('SIGINT'), 1500)
    const code = await new Promise((resolve) => child.on('close', resolve))
    expect(code).toBe(130)
    expect(() => statSync(join(folder, 'copy.har'))).toThrow()
    expect(readFileSync(path).length).toBeGreaterThan(8 << 20)
  })
})
