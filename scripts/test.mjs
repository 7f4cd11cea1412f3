// `npm test`: every test, on a fresh clone too. `--release` adds the long ones; other arguments go to Vitest.
import { setUp } from './setup.mjs'
import { setUpBrowser } from './setup-browser.mjs'
import { close, lint, typecheck, unitTests } from './steps.mjs'

setUp()
setUpBrowser()

const args = process.argv.slice(2)
const release = args.includes('--release')
if (!process.env.HARUSPEX_CORPUS) {
  process.stderr.write('HARUSPEX_CORPUS is not set: tests over real captures are skipped.\n')
}
close([
  typecheck(),
  lint(),
  unitTests(
    args.filter((arg) => arg !== '--release'),
    release ? { HARUSPEX_RELEASE: '1' } : {},
  ),
])
