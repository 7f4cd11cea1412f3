// `npm run lab`: shows every scenario of the lab to a real Chromium and prints what the diagnosis says of each.
// Names of scenarios choose some of them; `--keep` writes those that are kept to fixtures/lab; `--out <folder>`
// writes every capture.
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { importTypeScript } from '../bench/typescript-modules.mjs'
import { ROOT } from '../scripts/setup.mjs'

const [{ SCENARIOS }, { openBench }] = await importTypeScript('lab/scenarios.ts', 'lab/bench.ts')

const args = process.argv.slice(2)
const outAt = args.indexOf('--out')
const out = outAt < 0 ? undefined : args[outAt + 1]
const named = args.filter((arg, at) => !arg.startsWith('--') && (outAt < 0 || at !== outAt + 1))
const chosen = SCENARIOS.filter(({ id }) => named.length === 0 || named.some((name) => id.startsWith(name)))
const fixtures = join(ROOT, 'fixtures', 'lab')

let asExpected = 0
const bench = await openBench(Math.min(3, chosen.length), process.env)
try {
  await Promise.all(chosen.map(async (scenario) => print(await bench.try(scenario))))
} finally {
  await bench.close()
}

function print({ scenario, har, verdict, found, faults, todo }) {
  const { id, kept, expect } = scenario
  if (out !== undefined) write(out, id, har)
  if (args.includes('--keep') && kept) write(fixtures, id, har)
  const mark = faults.length > 0 ? 'FAULT' : todo.length > 0 ? 'todo ' : 'ok   '
  if (faults.length === 0) asExpected++
  const codes = found.map(({ code, severity }) => `${code}${severity === 'note' ? '·' : ''}`)
  const told = [
    ...faults,
    ...todo.map((what) => (/^[A-Z]+-\d\d$/.test(what) ? `no rule ${what} yet` : what)),
  ].join('; ')
  const row = [
    mark,
    id.padEnd(30),
    expect.verdict.padEnd(9),
    verdict.padEnd(9),
    codes.join(' '),
    told && ` (${told})`,
  ]
  process.stdout.write(`${row.join(' ').trimEnd()}\n`)
}
process.stdout.write(`${asExpected} of ${chosen.length} without fault. A dot marks a note.\n`)
process.exitCode = asExpected === chosen.length ? 0 : 1

function write(folder, id, har) {
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, `${id}.har`), `${har}\n`)
}
