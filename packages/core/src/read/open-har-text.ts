import type { ByteSource } from '../model/byte-source.ts'
import type { Container } from '../model/capture.ts'
import { HaruspexError } from '../model/error.ts'
import type { ReadIssue } from '../model/read-issue.ts'
import type { Compression, Runtime } from '../model/runtime.ts'
import { type Inflated, inflateIntoSpool } from './container/inflate-into-spool.ts'
import { findJson, headOfJson } from './container/json-place.ts'
import { throwIfAborted } from './interrupt.ts'
import { type ReadOptions, readLimits } from './read-options.ts'
import { FIRST_BYTES, readFirstBytes } from './sniff/first-bytes.ts'
import { notAHar } from './sniff/not-a-har.ts'
import { shapeOfText } from './sniff/text-shape.ts'

/** The text of a HAR, out of its container. */
export interface HarText {
  /** The whole text, byte order mark and JSONP wrapper included. */
  readonly text: ByteSource
  readonly container: Container
  /** Where the JSON stands in `text`. */
  readonly jsonFrom: number
  readonly jsonTo: number
  /** What opening the container found: `cut-container`. */
  readonly issues: readonly ReadIssue[]
  /** Releases the spool of a compressed file. */
  dispose(): Promise<void>
}

/**
 * Opens a file by its content: plain, gzip, zlib, or a zip with one HAR; a byte order mark and a JSONP wrapper are
 * looked through. Compressed files are inflated into a spool, since they will be read again.
 *
 * Throws ERR_FILE_EMPTY, ERR_NOT_A_HAR (with `detail.kind`), ERR_CONTAINER, ERR_TOO_LARGE, ERR_INTERRUPTED. That
 * it is a HAR is certain only after `captureOf`.
 */
export async function openHarText(
  source: ByteSource,
  runtime: Runtime,
  options?: ReadOptions,
): Promise<HarText> {
  throwIfAborted(options?.signal)
  const wrapping = await wrappingOf(source)
  if (wrapping === 'text') return harTextOf(source, 'plain')
  const inflated = await inflate(wrapping, source, runtime, options)
  try {
    if ((await wrappingOf(inflated.text)) !== 'text') throw notAHar('nested-container')
    return await harTextOf(inflated.text, wrapping, inflated)
  } catch (error) {
    await inflated.spool.dispose()
    throw error
  }
}

type Wrapping = 'text' | 'gzip' | 'zlib' | 'zip'

async function wrappingOf(source: ByteSource): Promise<Wrapping> {
  const found = readFirstBytes(await source.read(0, Math.min(source.size, FIRST_BYTES)))
  if (found.is === 'foreign') throw notAHar(found.kind)
  if (found.is === 'empty') throw emptyFile()
  return found.is
}

function emptyFile(): HaruspexError {
  const message = 'The file is empty. Export it again, or look whether the download ended early.'
  return new HaruspexError('ERR_FILE_EMPTY', message)
}

async function inflate(
  wrapping: Compression | 'zip',
  source: ByteSource,
  runtime: Runtime,
  options: ReadOptions | undefined,
): Promise<Inflated> {
  if (wrapping !== 'zip') return inflateIntoSpool(wrapping, source, runtime, options)
  // Loaded when it is wanted: the zip library takes longer to load than most files to read.
  const { findHarInZip } = await import('./container/zip-member.ts')
  const member = await findHarInZip(source, readLimits(options).zipMembers)
  return inflateIntoSpool(member.kind, member.source, runtime, options)
}

async function harTextOf(text: ByteSource, wrapping: Container, inflated?: Inflated): Promise<HarText> {
  const json = await findJson(text)
  const head = (await headOfJson(text, json.from, 1024)) || (await headOfJson(text, json.from, 1 << 20))
  if (head === '') throw emptyFile()
  const shape = shapeOfText(head)
  if (shape) throw notAHar(shape)
  return {
    text,
    container: json.jsonp && wrapping === 'plain' ? 'jsonp' : wrapping,
    jsonFrom: json.from,
    jsonTo: json.to,
    issues: inflated?.cut ? [{ id: 'cut-container', offset: text.size }] : [],
    dispose: async () => inflated?.spool.dispose(),
  }
}
