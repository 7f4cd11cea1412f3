import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { expect, it } from 'vitest'
import { SERVED_APP } from '../e2e/harness/places.ts'

const MOST_BYTES = 250_000

/** What a browser loads before anything was opened: what the page names, and what that imports at once. */
function firstLoad(): readonly string[] {
  const page = readFileSync(join(SERVED_APP, 'index.html'), 'utf8')
  const seen = new Set([...page.matchAll(/(?:src|href)="\.\/(assets\/[^"]+)"/g)].map(([, name = '']) => name))
  for (const name of seen) {
    if (!name.endsWith('.js')) continue
    const code = readFileSync(join(SERVED_APP, name), 'utf8')
    for (const [, file] of code.matchAll(/(?:from|import)\s*["'`]\.\/([^"'`]+\.js)["'`]/g))
      seen.add(`assets/${file}`)
  }
  // The words of one language come at once as well; either is counted.
  const words = readdirSync(join(SERVED_APP, 'assets')).find((name) => /^zh-.*\.js$/.test(name))
  return ['index.html', ...seen, ...(words ? [`assets/${words}`] : [])]
}

it.skipIf(!existsSync(SERVED_APP))('loads at most 250 KB before a capture is opened, compressed', () => {
  const files = firstLoad()
  expect(files.length).toBeGreaterThan(3)
  const bytes = files.map((name) => gzipSync(readFileSync(join(SERVED_APP, name))).length)
  expect(bytes.reduce((sum, next) => sum + next, 0)).toBeLessThan(MOST_BYTES)
  // The engine with all of core is no part of it.
  expect(files.some((name) => name.includes('worker'))).toBe(false)
})
