// `npm pack` of the command line: the built workbench comes with it, for as long as the packing takes.
import { cpSync, existsSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT } from './setup.mjs'

const copy = join(ROOT, 'packages', 'cli', 'workbench')
const web = join(ROOT, 'packages', 'web')
const built = join(web, 'dist', 'served')

rmSync(copy, { recursive: true, force: true })
if (!process.argv.includes('--remove') && existsSync(web)) {
  if (existsSync(join(built, 'index.html'))) cpSync(built, copy, { recursive: true })
  else {
    process.stderr.write('The workbench is not built. Run: npm run build\n')
    process.exitCode = 1
  }
}
