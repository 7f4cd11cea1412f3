/**
 * The ground without the stages: texts, errors, byte sources and facts of HTTP. For programs that have to start at
 * once and load the stages when they are asked for; all of it is also in '@haruspex/core'.
 */

export { HEADERS, type HeaderKey } from './http/header-glossary.ts'
export { METHODS, methodFacts } from './http/methods.ts'
export { NET_ERRORS } from './http/net-errors.ts'
export { PHASE_FACTS, phaseReasons } from './http/phases.ts'
export { REPLAY_SAFETY } from './http/replay.ts'
export { STATUS_PHRASES, statusUser } from './http/status.ts'
export { type ByteSink, type ByteSource, chunksOf, memorySource } from './model/byte-source.ts'
export { type ErrorCode, HaruspexError } from './model/error.ts'
export type { Runtime, Spool } from './model/runtime.ts'
export { LANGUAGES, type Language, type Texts, texts } from './text/catalogue.ts'
export type { CliTexts } from './text/en/cli.ts'
export type { VerbName } from './text/en/cli-verbs.ts'
export { fill } from './text/fill.ts'
export { nearest } from './text/nearest.ts'
export { inertJson, visible, visibleLines } from './text/visible.ts'
