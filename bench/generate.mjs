// node bench/generate.mjs <MB> <out> [--dense]: writes a capture of that size, the same one every time.
import { closeSync, openSync, writeSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { captureText } from './capture.mjs'

const BUFFER_CHARACTERS = 1 << 20

/** Writes a generated capture of about `megabytes` (1 MB = 1e6 bytes) to `path`. */
export function generate(megabytes, path, options) {
  const file = openSync(path, 'w')
  try {
    let waiting = ''
    for (const text of captureText(megabytes * 1e6, options)) {
      waiting += text
      if (waiting.length < BUFFER_CHARACTERS) continue
      writeAll(file, waiting)
      waiting = ''
    }
    writeAll(file, waiting)
  } finally {
    closeSync(file)
  }
}

function writeAll(file, text) {
  const bytes = Buffer.from(text)
  for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at)
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const [megabytes, path, flag] = process.argv.slice(2)
  if (!(Number(megabytes) > 0) || path === undefined || (flag !== undefined && flag !== '--dense')) {
    process.stderr.write('usage: node bench/generate.mjs <MB> <out> [--dense]\n')
    process.exit(2)
  }
  generate(Number(megabytes), path, { dense: flag === '--dense' })
}
