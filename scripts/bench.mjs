// `npm run bench`: sets up, then measures. Arguments go on: `npm run bench -- --mb 100 --runs 5 --dense`, and
// `npm run bench -- sanitize --mb 100 --peer other.mjs` for the table of sanitizers.
import { setUp } from './setup.mjs'

setUp()
await import(process.argv[2] === 'sanitize' ? '../bench/sanitize.mjs' : '../bench/run.mjs')
