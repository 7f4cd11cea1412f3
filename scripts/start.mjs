// `npm start`: the command line, with its set-up. Without an argument it opens the workbench on a demo capture.
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { ROOT, setUp } from './setup.mjs'

setUp()

const bin = join(ROOT, 'packages', 'cli', 'bin', 'haruspex.js')
process.argv = [process.execPath, bin, ...process.argv.slice(2)]
// npm starts scripts in the project; relative paths are meant from where the user stands.
if (process.env.npm_lifecycle_event === 'start' && process.env.INIT_CWD) process.chdir(process.env.INIT_CWD)
await import(pathToFileURL(bin).href)
