// node bench/sanitize.mjs [--mb 100] [--runs 1] [--peer file.mjs …] [--timeout 600] [--no-npm]: what leaks, what is
// destroyed, how fast, with how much memory; one table, same files, same run. docs/benchmarks.md says how to read it.
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { basename, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { runChild } from './child.mjs'
import { installPeers } from './install-peers.mjs'
import { plantedCapture } from './planted.mjs'

const scriptAt = (path) => fileURLToPath(new URL(path, import.meta.url))
const { values: options } = parseArgs({
  args: process.argv.slice(2).filter((arg) => arg !== 'sanitize'),
  options: {
    mb: { type: 'string', default: '100' },
    runs: { type: 'string', default: '1' },
    peer: { type: 'string', multiple: true, default: [] },
    timeout: { type: 'string', default: '600' },
    'no-npm': { type: 'boolean', default: false },
  },
})
const megabytes = Number(options.mb)
const runs = Number(options.runs)
const timeoutMs = Number(options.timeout) * 1000
if (!(megabytes > 0) || !Number.isInteger(runs) || runs < 1 || !(timeoutMs > 0)) {
  process.stderr.write(
    'usage: npm run bench -- sanitize [--mb <megabytes>] [--runs <count>] [--peer <file.mjs>]… [--timeout <seconds>] [--no-npm]\n',
  )
  process.exit(2)
}

const folder = mkdtempSync(join(tmpdir(), 'haruspex-bench-'))
process.on('exit', () => rmSync(folder, { recursive: true, force: true }))
process.on('SIGINT', () => process.exit(130))
process.on('SIGTERM', () => process.exit(143))
const note = (text) => process.stderr.write(`${text}\n`)

/** How a tool is run from file to file. `each`: it can also be run entry by entry. */
function tools() {
  const haruspex = scriptAt('../packages/cli/bin/haruspex.js')
  const receipt = join(folder, 'receipt.ndjson')
  const list = [
    {
      name: 'haruspex sanitize, verified',
      command: (input, output) => [
        haruspex,
        ['sanitize', input, '-o', output, '--receipt', receipt, '--force', '--quiet'],
      ],
    },
    {
      name: 'JSON.parse + stringify + write',
      command: (input, output) => [scriptAt('./parse-and-write.mjs'), [input, output]],
    },
  ]
  const peers = options.peer.map((path) => ({ name: basename(path), module: resolve(path) }))
  if (!options['no-npm']) {
    const installed = join(folder, 'peers')
    note('Installing har-sanitizer from npm, outside the repository …')
    process.env.BENCH_PEERS = installed
    if (installPeers(installed))
      peers.unshift({ name: 'npm har-sanitizer 2.0.0', module: scriptAt('./peer-har-sanitizer.mjs') })
    else note('npm could not install har-sanitizer: it is left out.')
  }
  for (const { name, module } of peers) {
    const command = (input, output) => [scriptAt('./peer.mjs'), [module, input, output]]
    const each = (input, output) => [scriptAt('./peer.mjs'), [module, input, output, '--each']]
    list.push({ name, command, each })
  }
  return list
}

/** Runs a command; what went wrong is a result too. */
async function attempt([script, args], output) {
  rmSync(output, { force: true })
  try {
    return await runChild(folder, script, args, { timeoutMs })
  } catch (error) {
    return { failure: error.isTimeout ? 'took too long' : 'threw' }
  }
}

function logOf(path) {
  try {
    const { log } = JSON.parse(readFileSync(path, 'utf8').replace(/^\ufeff/, ''))
    return Array.isArray(log?.entries) ? log : undefined
  } catch {
    return undefined
  }
}

/** Leaks and destroyed values of one tool, and what it could not do. */
async function judge(tool, planted, input) {
  const output = join(folder, 'planted-copy.har')
  const { failure } = await attempt(tool.command(input, output), output)
  const log = failure === undefined ? logOf(output) : undefined
  if (log !== undefined) return planted.judge(log)
  const problem = failure ?? 'broke the JSON'
  if (tool.each === undefined || failure === 'took too long') return { problem }
  const again = await attempt(tool.each(input, output), output)
  const entries = again.failure === undefined ? logOf(output) : undefined
  if (entries === undefined) return { problem }
  const present = entries.entries.map((entry) => entry ?? undefined)
  return { problem, ...planted.judge({ ...entries, entries: present }) }
}

async function measure(tool, capture) {
  const output = join(folder, 'copy.har')
  const results = []
  for (let run = 0; run < runs; run++) {
    const result = await attempt(tool.command(capture, output), output)
    if (result.failure !== undefined) return { problem: result.failure }
    results.push(result)
  }
  const isBroken = statSync(output).size < 500e6 && logOf(output) === undefined
  rmSync(output, { force: true })
  const seconds = results.map((one) => one.seconds).sort((a, b) => a - b)[results.length >> 1]
  const peakBytes = Math.max(...results.map((one) => one.peakBytes))
  return { seconds, peakBytes, ...(isBroken && { problem: 'broke the JSON' }) }
}

const planted = await plantedCapture()
const plantedPath = join(folder, 'planted.har')
writeFileSync(plantedPath, planted.text)
const capture = join(folder, 'capture.har')
const all = tools()
note(`Generating ${megabytes} MB …`)
await runChild(folder, scriptAt('./generate.mjs'), [String(megabytes), capture])
const bytes = statSync(capture).size
const rows = []
for (const tool of all) {
  note(`${tool.name} …`)
  const judged = await judge(tool, planted, plantedPath)
  rows.push({ name: tool.name, judged, measured: await measure(tool, capture) })
}

const count = (value, of) => (value === undefined ? '–' : `${value} of ${of}`)
const cell = ({ name, judged, measured }) => [
  name,
  count(judged.leaks, planted.secrets),
  count(judged.destroyed, planted.keeps),
  measured.seconds?.toFixed(1) ?? measured.problem,
  measured.seconds === undefined ? '–' : (bytes / 1e6 / measured.seconds).toFixed(0),
  measured.peakBytes === undefined ? '–' : (measured.peakBytes / 1e6).toFixed(0),
  notesOf(judged, measured),
]

function notesOf(judged, measured) {
  const notes = []
  if (judged.problem !== undefined) {
    const apart =
      judged.leaks === undefined ? '' : `; judged entry by entry, without ${judged.absent} that it failed on`
    notes.push(`planted capture: ${judged.problem}${apart}`)
  }
  if (measured.problem !== undefined && measured.seconds !== undefined) notes.push(measured.problem)
  return notes.join('; ')
}

const heads = ['tool', 'leaks', 'destroyed', 'seconds', 'MB/s', 'peak MB', 'notes']
const line = (cells) => `| ${cells.join(' | ')} |`
process.stdout.write(
  [
    `${new Date().toISOString().slice(0, 10)}, Node ${process.versions.node}, ${cpus().length} × ${cpus()[0]?.model ?? 'CPU'}; ` +
      `${planted.sites} sites in the planted capture; ${(bytes / 1e6).toFixed(0)} MB for speed, ${runs} run(s)`,
    '',
    line(heads),
    `|${heads.map(() => '---').join('|')}|`,
    ...rows.map((row) => line(cell(row))),
    '',
    JSON.stringify({
      schema: 'haruspex-bench-sanitize/1',
      node: process.versions.node,
      bytes,
      runs,
      planted: { sites: planted.sites, secrets: planted.secrets, keeps: planted.keeps },
      tools: rows.map(({ name, judged, measured }) => ({ name, judged, measured })),
    }),
    '',
  ].join('\n'),
)
