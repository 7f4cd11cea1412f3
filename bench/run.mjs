// node bench/run.mjs [--mb 300] [--runs 3] [--dense]: measures against JSON.parse and friends in the same run. Wall
// time swings with the machine, so what counts are the ratios; each is a ratio of medians of interleaved runs.
import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { runChild } from './child.mjs'

const scriptAt = (path) => fileURLToPath(new URL(path, import.meta.url))
const HARUSPEX = scriptAt('../packages/cli/bin/haruspex.js')

const { values: options } = parseArgs({
  options: {
    mb: { type: 'string', default: '300' },
    runs: { type: 'string', default: '3' },
    dense: { type: 'boolean', default: false },
  },
})
const megabytes = Number(options.mb)
const runs = Number(options.runs)
if (!(megabytes > 0) || !Number.isInteger(runs) || runs < 1) {
  process.stderr.write('usage: npm run bench -- [--mb <megabytes>] [--runs <count>] [--dense]\n')
  process.exit(2)
}

const folder = mkdtempSync(join(tmpdir(), 'haruspex-bench-'))
process.on('exit', () => rmSync(folder, { recursive: true, force: true }))
process.on('SIGINT', () => process.exit(130))
process.on('SIGTERM', () => process.exit(143))

const note = (text) => process.stderr.write(`${text}\n`)

function median(numbers) {
  const sorted = [...numbers].sort((a, b) => a - b)
  const middle = sorted.length >> 1
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
}

async function measureScan(capture) {
  const { stdout } = await runChild(folder, scriptAt('./scan.mjs'), [capture, String(runs)])
  const seconds = JSON.parse(stdout)
  return { scan: median(seconds.scan), index: median(seconds.index), parse: median(seconds.parse) }
}

/** Each run writes a fresh file: truncating an old one costs time of its own. */
async function sanitizeOnce(capture) {
  const [output, receipt] = [join(folder, 'copy.har'), join(folder, 'receipt.ndjson')]
  const result = await runChild(folder, HARUSPEX, ['sanitize', capture, '-o', output, '--receipt', receipt])
  const outputBytes = statSync(output).size
  rmSync(output)
  rmSync(receipt)
  return { ...result, outputBytes }
}

async function parseAndWriteOnce(capture) {
  const output = join(folder, 'peer.har')
  const result = await runChild(folder, scriptAt('./parse-and-write.mjs'), [capture, output])
  rmSync(output)
  return result
}

async function measureSanitize(capture) {
  const [ours, peer, bare] = [[], [], []]
  for (let run = 0; run < runs; run++) {
    note(`run ${run + 1} of ${runs} …`)
    ours.push(await sanitizeOnce(capture))
    peer.push(await parseAndWriteOnce(capture))
    bare.push(await runChild(folder, scriptAt('./bare.mjs')))
  }
  const summary = (list) => ({
    seconds: median(list.map((one) => one.seconds)),
    peakBytes: Math.max(...list.map((one) => one.peakBytes)),
  })
  return { ours: summary(ours), peer: summary(peer), bare: summary(bare) }
}

function printTable(rows) {
  const widths = rows[0].map((_, column) => Math.max(...rows.map((row) => row[column].length)))
  for (const row of rows) {
    const cells = row.map((cell, column) =>
      column === 0 ? cell.padEnd(widths[column]) : cell.padStart(widths[column]),
    )
    process.stdout.write(`${cells.join('  ').trimEnd()}\n`)
  }
}

const capture = join(folder, 'capture.har')
note(`Generating ${megabytes} MB …`)
await runChild(folder, scriptAt('./generate.mjs'), [
  String(megabytes),
  capture,
  ...(options.dense ? ['--dense'] : []),
])
const bytes = statSync(capture).size
note('Scanning …')
const scan = await measureScan(capture)
const { ours, peer, bare } = await measureSanitize(capture)

const rate = (seconds) => (bytes / 1e6 / seconds).toFixed(0)
const times = (ratio) => `${ratio.toFixed(1)}x`
const memory = ({ peakBytes }) => (peakBytes / 1e6).toFixed(0)
const above = ({ peakBytes }) => ((peakBytes - bare.peakBytes) / 1e6).toFixed(0)
const row = (name, seconds, ratio, peak = '', abovebare = '') => [
  name,
  seconds.toFixed(2),
  rate(seconds),
  ratio,
  peak,
  abovebare,
]
printTable([
  ['', 'seconds', 'MB/s', 'ratio', 'peak MB', 'above bare Node'],
  row('JSON.parse', scan.parse, '1.0x'),
  row('scan', scan.scan, times(scan.parse / scan.scan)),
  row('entry index', scan.index, times(scan.parse / scan.index)),
  row('JSON.parse + stringify + write', peer.seconds, '1.0x', memory(peer), above(peer)),
  row(
    'haruspex sanitize, verified',
    ours.seconds,
    times(peer.seconds / ours.seconds),
    memory(ours),
    above(ours),
  ),
  ['bare Node', '', '', '', memory(bare), '0'],
])
const result = {
  schema: 'haruspex-bench/1',
  node: process.versions.node,
  bytes,
  dense: options.dense,
  runs,
  ratio: {
    scan: scan.parse / scan.scan,
    index: scan.parse / scan.index,
    sanitize: peer.seconds / ours.seconds,
  },
  bytesPerSecond: {
    parse: bytes / scan.parse,
    scan: bytes / scan.scan,
    index: bytes / scan.index,
    parseAndWrite: bytes / peer.seconds,
    sanitize: bytes / ours.seconds,
  },
  peakBytes: { bare: bare.peakBytes, parseAndWrite: peer.peakBytes, sanitize: ours.peakBytes },
  sanitizeAboveBareBytes: ours.peakBytes - bare.peakBytes,
}
process.stdout.write(`${JSON.stringify(result)}\n`)
