// npm run bench -- diagnose [--entries 100000] [--runs 3]: diagnosing a capture without bodies, the most entries that
// JSON.parse can still hold, against JSON.parse of the same file in the same process.
import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { runChild } from './child.mjs'
import { generate } from './generate.mjs'

const ENTRY_BYTES = 3960

const { values } = parseArgs({
  args: process.argv.slice(3),
  options: { entries: { type: 'string', default: '100000' }, runs: { type: 'string', default: '3' } },
})
const [entries, runs] = [Number(values.entries), Number(values.runs)]
if (!(entries > 0) || !Number.isInteger(runs) || runs < 1) {
  process.stderr.write('usage: npm run bench -- diagnose [--entries <count>] [--runs <count>]\n')
  process.exit(2)
}

const folder = mkdtempSync(join(tmpdir(), 'haruspex-bench-'))
process.on('exit', () => rmSync(folder, { recursive: true, force: true }))
process.on('SIGINT', () => process.exit(130))
process.on('SIGTERM', () => process.exit(143))

const capture = join(folder, 'capture.har')
generate((entries * ENTRY_BYTES) / 1e6, capture, { dense: true })
const once = fileURLToPath(new URL('./diagnose-once.mjs', import.meta.url))
const rows = []
for (let run = 0; run < runs; run++) {
  process.stderr.write(`run ${run + 1} of ${runs} …\n`)
  rows.push(JSON.parse((await runChild(folder, once, [capture])).stdout))
}
const median = (name) => rows.map((row) => row[name]).sort((a, b) => a - b)[runs >> 1]
const [parse, diagnosed] = [median('parse'), median('diagnosed')]
process.stdout.write(
  `${rows[0].entries} entries, ${(statSync(capture).size / 1e6).toFixed(0)} MB, median of ${runs}\n` +
    `JSON.parse              ${parse.toFixed(1)} s\n` +
    `open and diagnose       ${diagnosed.toFixed(1)} s   ${(diagnosed / parse).toFixed(1)}x\n`,
)
