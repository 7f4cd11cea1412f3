import { type ByteSource, chunksOf } from '../model/byte-source.ts'
import { HaruspexError } from '../model/error.ts'
import type { ScanError } from '../scan/events.ts'
import { FilePass, type PassSink } from './file-pass.ts'
import type { Inspector } from './inspector.ts'
import type { Mark, Range } from './layer.ts'
import type { MarkReader } from './mark-spool.ts'

export interface PassOptions {
  /** Where the JSON stands; what is around it (a BOM, a callback's name) stays as it is. */
  readonly json: Range
  readonly chunkBytes?: number
  readonly signal?: { readonly aborted: boolean }
  readonly onProgress?: (doneBytes: number) => void
  /** Sees every byte of the file once, in order. */
  readonly onBytes?: (bytes: Uint8Array) => void | Promise<void>
  /** Called when something more may be decided. */
  readonly onDecided?: () => Promise<void>
}

export interface Pass {
  readonly inspector: Inspector
  readonly sink?: PassSink
  /** Marks that other passes found. */
  readonly others?: readonly MarkReader[]
}

/** Reads a whole file once. Returns where the JSON breaks, if it does. */
export async function passOver(
  text: ByteSource,
  { inspector, sink, others = [] }: Pass,
  options: PassOptions,
): Promise<ScanError | undefined> {
  const { json, chunkBytes } = options
  await keepRange(text, 0, json.start, sink, options)
  const pass = new FilePass(inspector, sink, { start: json.start, entry: undefined })
  for await (const chunk of chunksOf(text, { from: json.start, to: json.end, chunkBytes })) {
    throwIfAborted(options.signal)
    await options.onBytes?.(chunk)
    pass.push(chunk, await marksUpTo(others, pass.position + chunk.length))
    await options.onDecided?.()
    options.onProgress?.(pass.position)
  }
  const error = pass.end(true)
  await options.onDecided?.()
  refuseTooDeep(error, inspector.policy.limits.depth)
  await keepRange(text, json.end, text.size, sink, options)
  return error
}

export function throwIfAborted(signal: { readonly aborted: boolean } | undefined): void {
  if (signal?.aborted) throw new HaruspexError('ERR_INTERRUPTED', 'Interrupted. Nothing was written.')
}

export function refuseTooDeep(error: ScanError | undefined, limit: number): void {
  if (error?.kind !== 'too-deep') return
  throw new HaruspexError(
    'ERR_TOO_DEEP',
    `The JSON nests deeper than ${limit} levels at byte ${error.offset}. Nothing was written.`,
    { offset: error.offset, line: error.line, column: error.column },
  )
}

async function marksUpTo(others: readonly MarkReader[], upTo: number): Promise<readonly Mark[]> {
  const marks: Mark[] = []
  for (const other of others) marks.push(...(await other.upTo(upTo)))
  return marks
}

async function keepRange(
  text: ByteSource,
  from: number,
  to: number,
  sink: PassSink | undefined,
  options: PassOptions,
): Promise<void> {
  for await (const chunk of chunksOf(text, { from, to })) {
    await options.onBytes?.(chunk)
    sink?.kept(chunk)
    await options.onDecided?.()
  }
}
