// `npm run build`: everything that is stale.
import { setUp } from './setup.mjs'

setUp()
