// The peer: what a script does that changes a HAR in the usual way. node parse-and-write.mjs <in> <out>
import { readFileSync, writeFileSync } from 'node:fs'

const [input, output] = process.argv.slice(2)
writeFileSync(output, JSON.stringify(JSON.parse(readFileSync(input, 'utf8')), null, 2))
