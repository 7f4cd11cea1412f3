#!/usr/bin/env node
import { existsSync } from 'node:fs'

const main = new URL('../dist/main.js', import.meta.url)
if (existsSync(main)) {
  await import(main.href)
} else {
  console.error('haruspex is not built yet. In the root of the repository run: npm run build')
  process.exitCode = 2
}
