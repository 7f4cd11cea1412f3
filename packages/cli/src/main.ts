import { keepHeapSmall } from './node/heap.ts'

// Before the rest is loaded: loading it already makes the young generation grow, and it never shrinks.
keepHeapSmall()
const { start } = await import('./start.ts')
await start()
