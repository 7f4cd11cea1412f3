// npm's har-sanitizer, from the folder that BENCH_PEERS names: outside the repository, installed for the benchmark.
import { createRequire } from 'node:module'
import { join } from 'node:path'

const require = createRequire(join(process.env.BENCH_PEERS ?? '.', 'package.json'))
const { sanitize } = require('har-sanitizer')

export async function harSanitizer(text) {
  return JSON.stringify(await sanitize(JSON.parse(text)), null, 2)
}
