import { fileURLToPath } from 'node:url'

const place = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url))

export const SERVED_APP = place('dist/served')
export const OFFLINE_FILE = place('dist/offline/haruspex.html')

/** A capture that comes with the command line: `demo('shop')`. */
export function demo(name: string): string {
  return place(`../cli/demo/${name}.har`)
}
