// A child that runs a peer: node peer.mjs <module> <in> <out> [--each]. The module exports one function, text → text,
// by default or by any name. With --each every entry is sanitized in a capture of its own, and those that throw are
// left out of the list: `null` stands in their place.
import { readFileSync, writeFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'

const [path, input, output, flag] = process.argv.slice(2)
const exported = await import(pathToFileURL(path).href)
const sanitize = [exported.default, ...Object.values(exported)].find((value) => typeof value === 'function')
if (sanitize === undefined) throw new Error('The peer exports no function.')

async function run(text) {
  const copy = await sanitize(text)
  return typeof copy === 'string' ? copy : JSON.stringify(copy)
}

async function runEach(text) {
  const { log } = JSON.parse(text)
  const copies = { entries: [], pages: [] }
  for (const [at, entry] of log.entries.entries()) {
    const pages = log.pages?.slice(at, at + 1) ?? []
    try {
      const copy = JSON.parse(await run(JSON.stringify({ log: { ...log, pages, entries: [entry] } }))).log
      copies.entries.push(copy.entries[0])
      copies.pages.push(copy.pages?.[0] ?? null)
    } catch {
      copies.entries.push(null)
      copies.pages.push(null)
    }
  }
  return JSON.stringify({ log: copies })
}

const text = readFileSync(input, 'utf8')
writeFileSync(output, await (flag === '--each' ? runEach(text) : run(text)))
