import { fileURLToPath } from 'node:url'

/** The capture that opens where none is named, and the walk through it. */
export const DEMO = {
  capturePath: fileURLToPath(new URL('../../demo/tour.har', import.meta.url)),
  tourPath: fileURLToPath(new URL('../../demo/tour.json', import.meta.url)),
}
