// `npm run bench`: sets up, then measures. Arguments go on: `npm run bench -- --mb 100 --runs 5 --dense`.
import { setUp } from './setup.mjs'

setUp()
await import('../bench/run.mjs')
