// `npm run bench`: sets up, then measures. Arguments go on: `npm run bench -- --mb 100 --runs 5 --dense`, and
// `npm run bench -- sanitize --mb 100 --peer other.mjs` for the table of sanitizers, and `npm run bench -- diagnose` for
// 100,000 entries against JSON.parse.
import { setUp } from './setup.mjs'

setUp()
const named = { sanitize: '../bench/sanitize.mjs', diagnose: '../bench/diagnose.mjs' }
await import(named[process.argv[2]] ?? '../bench/run.mjs')
