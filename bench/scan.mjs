// Seconds of scanning, of indexing and of JSON.parse, each from the file on disk, interleaved; one JSON line.
// node scan.mjs <file> <runs>
import { closeSync, openSync, readFileSync, readSync } from 'node:fs'
import { buildEntryIndex } from '../packages/core/dist/scan/entry-index.js'
import { createScanner } from '../packages/core/dist/scan/scanner.js'

const CHUNK_BYTES = 1 << 20

function* chunksOf(path) {
  const file = openSync(path, 'r')
  try {
    const buffer = Buffer.allocUnsafe(CHUNK_BYTES)
    for (let length = 1; length > 0; ) {
      length = readSync(file, buffer)
      if (length > 0) yield buffer.subarray(0, length)
    }
  } finally {
    closeSync(file)
  }
}

function scan(path) {
  let tokens = 0
  const count = () => {
    tokens++
  }
  const scanner = createScanner({
    key: count,
    string: count,
    number: count,
    literal: count,
    open: count,
    close: count,
    cut: count,
    stray: count,
  })
  for (const chunk of chunksOf(path)) scanner.push(chunk)
  if (scanner.end() !== undefined) throw new Error('The generated capture is no JSON.')
  return tokens
}

async function index(path) {
  async function* chunks() {
    yield* chunksOf(path)
  }
  return (await buildEntryIndex(chunks(), { parseTime: Date.parse })).count
}

const parse = (path) => JSON.parse(readFileSync(path, 'utf8')).log.entries.length

async function secondsOf(work) {
  const from = performance.now()
  await work()
  return (performance.now() - from) / 1000
}

const [path, runs] = process.argv.slice(2)
const seconds = { scan: [], index: [], parse: [] }
for (let run = 0; run < Number(runs); run++) {
  seconds.scan.push(await secondsOf(() => scan(path)))
  seconds.index.push(await secondsOf(() => index(path)))
  seconds.parse.push(await secondsOf(() => parse(path)))
}
process.stdout.write(`${JSON.stringify(seconds)}\n`)
