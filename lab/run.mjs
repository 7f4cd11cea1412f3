// `npm run lab`: shows every scenario of the lab to a real Chromium and prints what the diagnosis says of each.
// Names of scenarios choose some of them; `--keep` writes those that are kept to fixtures/lab; `--out <folder>`
// writes every capture.
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { importTypeScript } from '../bench/typescript-modules.mjs'
import { ROOT } from '../scripts/setup.mjs'

const PATHS = ['lab/scenarios.ts', 'lab/server.ts', 'lab/trial.ts', 'packages/cli/src/record/recorder.ts']
const [{ SCENARIOS }, { openLab }, { tryScenario }, { openRecorder }] = await importTypeScript(...PATHS)

const args = process.argv.slice(2)
const outAt = args.indexOf('--out')
const out = outAt < 0 ? undefined : args[outAt + 1]
const named = args.filter((arg, at) => !arg.startsWith('--') && (outAt < 0 || at !== outAt + 1))
const chosen = SCENARIOS.filter(({ id }) => named.length === 0 || named.some((name) => id.startsWith(name)))
const fixtures = join(ROOT, 'fixtures', 'lab')

const lab = await openLab()
let recorder
let asExpected = 0
try {
  recorder = await openRecorder({ env: process.env, switches: lab.switches })
  process.stdout.write(`${recorder.product}, ${chosen.length} scenarios\n`)
  for (const scenario of chosen) {
    const { har, verdict, found, faults, todo } = await tryScenario(scenario, lab, recorder)
    if (out !== undefined) write(out, scenario.id, har)
    if (args.includes('--keep') && scenario.kept) write(fixtures, scenario.id, har)
    const mark = faults.length > 0 ? 'FAULT' : todo.length > 0 ? 'todo ' : 'ok   '
    if (faults.length === 0) asExpected++
    const codes = found.map(({ code, severity }) => `${code}${severity === 'note' ? '·' : ''}`)
    const told = [...faults, ...todo.map((code) => `no rule ${code} yet`)].join('; ')
    process.stdout.write(
      `${mark} ${scenario.id.padEnd(30)} ${scenario.expect.verdict.padEnd(9)} ${verdict.padEnd(9)} ${codes.join(' ')}${told && `  (${told})`}\n`,
    )
  }
} finally {
  await recorder?.close()
  await lab.close()
}
process.stdout.write(`${asExpected} of ${chosen.length} without fault. A dot marks a note.\n`)
process.exitCode = asExpected === chosen.length ? 0 : 1

function write(folder, id, har) {
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, `${id}.har`), `${har}\n`)
}
