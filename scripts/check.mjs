// `npm run check`: the quick one for daily use. Types, lint and the tests that need no build, no npm, no browser, no corpus.
import { setUp } from './setup.mjs'
import { close, lint, typecheck, unitTests } from './steps.mjs'

const SLOW = [
  'test/packaging.test.ts',
  '**/e2e/**',
  '**/corpus*.test.ts',
  '**/lab.test.ts',
  '**/recorder.test.ts',
]

setUp()
close([
  typecheck(),
  lint(),
  unitTests([...process.argv.slice(2), ...SLOW.map((pattern) => `--exclude=${pattern}`)], {
    HARUSPEX_CORPUS: undefined,
  }),
])
