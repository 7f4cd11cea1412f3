// `npm start`: the command line, with its set-up. Without an argument it triages the bundled demo capture.
import { copyFileSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { ROOT, setUp } from './setup.mjs'

setUp()

const bin = join(ROOT, 'packages', 'cli', 'bin', 'haruspex.js')
const args = process.argv.slice(2)
process.argv = [process.execPath, bin, ...(args.length > 0 ? args : ['triage', demo()])]
// npm starts scripts in the project; relative paths are meant from where the user stands.
if (process.env.npm_lifecycle_event === 'start' && process.env.INIT_CWD) process.chdir(process.env.INIT_CWD)
await import(pathToFileURL(bin).href)

/** A copy of the demo, because triage writes beside its input. */
function demo() {
  const folder = join(ROOT, '.cache', 'demo')
  mkdirSync(folder, { recursive: true })
  const copy = join(folder, 'shop.har')
  copyFileSync(join(ROOT, 'packages', 'cli', 'demo', 'shop.har'), copy)
  return copy
}
