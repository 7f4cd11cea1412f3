// node diagnose-once.mjs <capture>: seconds of JSON.parse, and of opening and diagnosing, of one file each.
import { readFileSync } from 'node:fs'
import { performance } from 'node:perf_hooks'
import { diagnose, openCapture } from '@haruspex/core'
import { nodeRuntime, openFile } from 'haruspex/node'

const [path] = process.argv.slice(2)
const seconds = (since) => (performance.now() - since) / 1000

const parseStart = performance.now()
const entries = JSON.parse(readFileSync(path, 'utf8')).log.entries.length
const parse = seconds(parseStart)
globalThis.gc?.()

const diagnoseStart = performance.now()
const source = await openFile(path)
const capture = await openCapture(source, nodeRuntime)
const { findings } = await diagnose(capture)
const diagnosed = seconds(diagnoseStart)
await capture.dispose()
process.stdout.write(JSON.stringify({ entries, findings: findings.length, parse, diagnosed }))
