/** What a thread needs that reads for others; no more is loaded there. */

export { adoptLatin1, latin1Bytes } from './codec/latin1.ts'
export type { Compression, Hash, Thread, ValueRuntime } from './model/runtime.ts'
export { createLaneServer, type LaneAnswer } from './sanitize/lane-server.ts'
