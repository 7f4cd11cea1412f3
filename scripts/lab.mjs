// `npm run lab`: sets up, finds a browser, then shows it every scenario of the lab. Arguments go on, such as
// `npm run lab -- cors --out captures`.
import { setUp } from './setup.mjs'
import { setUpBrowser } from './setup-browser.mjs'

setUp()
setUpBrowser()
await import('../lab/run.mjs')
