import { type ByteSource, chunksOf } from '../model/byte-source.ts'
import { HaruspexError } from '../model/error.ts'
import type { Redaction } from '../model/redaction.ts'
import type { Runtime } from '../model/runtime.ts'
import { canonicalValue } from './canonical.ts'
import { createKeyring, hex } from './keyring.ts'
import { readReceipt } from './receipt-reader.ts'

export const REVEAL_SCHEMA = 'haruspex.reveal/1'

/**
 * The salt of one removed value. Whoever has it can check the value against the receipt without the key, and can try
 * values out: hand it only to those who may know the value. It says nothing of other values.
 */
export interface RevealProof {
  readonly schema: typeof REVEAL_SCHEMA
  /** Of the copy that the receipt tells of. */
  readonly outputSha256: string
  readonly commitment: string
  /** 16 bytes, hex. */
  readonly salt: string
}

export interface RevealOptions {
  readonly receipt: ByteSource
  /** The copy that the receipt tells of. */
  readonly copy: ByteSource
  /** The value, as it stood in the file or with its escapes undone. */
  readonly value: Uint8Array
  /** A pointer of the receipt, or the number of one of its lines, counted from 1. */
  readonly place: string | number
  /** The key that the copy was made with, or a proof made with it. */
  readonly by: { readonly key: Uint8Array } | { readonly proof: RevealProof }
}

/** A line of the receipt whose removed value is the one in question. */
export interface Revealed {
  readonly line: number
  readonly pointer: string
  readonly layers: readonly string[]
  readonly class: string
  readonly tag: string
}

export interface RevealReport {
  /** The value was removed there. */
  readonly ok: boolean
  readonly revealed: readonly Revealed[]
  /** Lines that the place names. */
  readonly lines: number
  /** Made with the key, where the value was removed. */
  readonly proof?: RevealProof
}

/**
 * Whether a value is the one that was removed at a place of a copy.
 *
 * @throws HaruspexError ERR_RECEIPT when the receipt is damaged or belongs to another copy
 */
export async function reveal(runtime: Runtime, options: RevealOptions): Promise<RevealReport> {
  const { value, place, by } = options
  const receipt = await readReceipt(options.receipt)
  const { outputSha256 } = receipt.end
  const isWhole = await receipt.isWhole(runtime.sha256())
  if (!isWhole || (await sha256Of(options.copy, runtime)) !== outputSha256) throw foreignReceipt()
  if ('proof' in by && by.proof.outputSha256 !== outputSha256) throw foreignReceipt()
  const opened = openings(value, by, runtime)
  const revealed: Revealed[] = []
  let proof: RevealProof | undefined
  let lines = 0
  let line = 1
  for await (const redaction of receipt.redactions()) {
    line++
    if (typeof place === 'number' ? line !== place : redaction.pointer !== place) continue
    lines++
    const opening = opened.find((each) => each.commitment === redaction.commitment)
    if (opening === undefined) continue
    if (opening.tagMain !== undefined && opening.tagMain !== mainOf(redaction)) continue
    const { pointer, layers, class: className, tag } = redaction
    revealed.push({ line, pointer, layers, class: className, tag })
    const { commitment, salt } = opening
    proof ??= { schema: REVEAL_SCHEMA, outputSha256, commitment, salt: hex(salt) }
  }
  const isNew = 'key' in by && proof !== undefined
  return { ok: revealed.length > 0, revealed, lines, ...(isNew && { proof }) }
}

/** A proof as it was written. Throws ERR_RECEIPT when it is none. */
export function readRevealProof(text: string): RevealProof {
  let proof: unknown
  try {
    proof = JSON.parse(text)
  } catch {}
  if (isProof(proof)) return proof
  throw new HaruspexError('ERR_RECEIPT', 'The file is no proof of a removed value.')
}

interface Opening {
  readonly salt: Uint8Array
  readonly commitment: string
  /** The part of a tag that says which value it is, where the key is there to tell. */
  readonly tagMain: string | undefined
}

/** What the value could have been committed to as: itself, without a last line break, escapes undone or not. */
function openings(value: Uint8Array, by: RevealOptions['by'], runtime: Runtime): readonly Opening[] {
  const keyring = 'key' in by ? createKeyring(by.key, runtime) : undefined
  const spelled = [value, withoutLineBreak(value)].flatMap((each) => [canonicalValue(each), each])
  return spelled.map((each) => {
    const digest = hashOf(runtime, each)
    if (keyring !== undefined) {
      const { tag, commitment } = keyring.cover('opaque', digest, each.length)
      return { salt: keyring.salt(digest), commitment, tagMain: tag.slice(-13) }
    }
    const salt = 'proof' in by ? bytesOf(by.proof.salt) : new Uint8Array()
    return { salt, commitment: hex(hashOf(runtime, salt, digest)), tagMain: undefined }
  })
}

function mainOf({ tag }: Redaction): string {
  return tag.slice(-13)
}

/** A value that was written to a file by `echo` or an editor ends in a line break. */
function withoutLineBreak(value: Uint8Array): Uint8Array {
  const last = value.length - 1
  if (value[last] !== 0x0a) return value
  return value.subarray(0, value[last - 1] === 0x0d ? last - 1 : last)
}

function hashOf(runtime: Runtime, ...parts: readonly Uint8Array[]): Uint8Array {
  const hash = runtime.sha256()
  for (const part of parts) hash.update(part)
  return hash.digest()
}

async function sha256Of(source: ByteSource, runtime: Runtime): Promise<string> {
  const hash = runtime.sha256()
  for await (const chunk of chunksOf(source)) hash.update(chunk)
  return hex(hash.digest())
}

function isProof(value: unknown): value is RevealProof {
  if (typeof value !== 'object' || value === null) return false
  const { schema, outputSha256, commitment, salt } = value as Record<string, unknown>
  const isHex = (text: unknown, bytes: number): boolean =>
    typeof text === 'string' && text.length === bytes * 2 && /^[0-9a-f]+$/.test(text)
  return schema === REVEAL_SCHEMA && isHex(outputSha256, 32) && isHex(commitment, 32) && isHex(salt, 16)
}

function bytesOf(text: string): Uint8Array {
  return Uint8Array.from(text.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16))
}

function foreignReceipt(): HaruspexError {
  return new HaruspexError(
    'ERR_RECEIPT',
    'The receipt is damaged, or copy, receipt and proof do not belong together.',
  )
}
