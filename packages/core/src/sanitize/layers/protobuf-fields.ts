import { latin1 } from '../../codec/latin1.ts'
import { isMessage, readFields, varint, type WireField } from '../../codec/protobuf.ts'
import { inspectContent } from '../inspect.ts'
import type { Inspector } from '../inspector.ts'
import { applyMarks, type Draft, type Layer, wholeLayer } from '../layer.ts'
import { isText } from './base64-decode.ts'
import { inspectBytes } from './contents.ts'

/** Messages inside messages; real ones nest a few. */
const MOST_LEVELS = 24
/** Shorter fields hold nothing. */
const SHORTEST_FIELD = 4
const NEWLINE = 0x0a

/** Whether bytes are a message with a text in it somewhere near its top. */
export function looksLikeMessage(bytes: Uint8Array, start = 0, end = bytes.length): boolean {
  return end - start > SHORTEST_FIELD && isMessage(bytes, start, end) && holdsText(bytes, start, end, 0)
}

function holdsText(bytes: Uint8Array, start: number, end: number, level: number): boolean {
  const fields = readFields(bytes, start, end) ?? []
  return fields.some(({ isDelimited, valueStart, end: to }) => {
    if (!isDelimited || to - valueStart < SHORTEST_FIELD) return false
    if (isText(bytes.subarray(valueStart, to))) return true
    return level < 4 && isMessage(bytes, valueStart, to) && holdsText(bytes, valueStart, to, level + 1)
  })
}

/**
 * The strings in a message of Protocol Buffers, in the messages in it, and so on. What changes gets its new length,
 * and so does everything around it.
 */
export function inspectProtobuf(inspector: Inspector, layer: Layer): void {
  const drafts: Draft[] = []
  const changed = messageAfter(inspector, layer, 0, layer.bytes.length, '', 0, drafts)
  if (changed === undefined) return
  layer.addMark({
    start: layer.base,
    end: layer.base + layer.bytes.length,
    replacement: latin1(changed),
    drafts,
    isSweep: false,
  })
}

/** The bytes of the message after its changes; `undefined` when there are none. */
function messageAfter(
  inspector: Inspector,
  layer: Layer,
  start: number,
  end: number,
  path: string,
  level: number,
  drafts: Draft[],
): Uint8Array | undefined {
  const { bytes } = layer
  const pieces: Uint8Array[] = []
  let copied = start
  for (const field of readFields(bytes, start, end) ?? []) {
    if (!field.isDelimited || field.end - field.valueStart < SHORTEST_FIELD) continue
    const value = fieldAfter(inspector, layer, field, `${path}/${field.number}`, level, drafts)
    if (value === undefined) continue
    pieces.push(bytes.subarray(copied, field.lengthStart), varint(value.length), value)
    copied = field.end
  }
  if (pieces.length === 0) return undefined
  pieces.push(bytes.subarray(copied, end))
  return joined(pieces)
}

function fieldAfter(
  inspector: Inspector,
  layer: Layer,
  field: WireField,
  path: string,
  level: number,
  drafts: Draft[],
): Uint8Array | undefined {
  const { valueStart, end } = field
  const value = layer.bytes.subarray(valueStart, end)
  if (!isString(value)) {
    if (level < MOST_LEVELS && isMessage(layer.bytes, valueStart, end))
      return messageAfter(inspector, layer, valueStart, end, path, level + 1, drafts)
  }
  const inner = wholeLayer(layer, value, `protobuf:${path}`)
  if (isString(value)) inspectContent(inspector, inner)
  else inspectBytes(inspector, inner)
  if (!inner.hasMarks) return undefined
  const marks = inspector.settle(inner)
  drafts.push(...marks.flatMap((mark) => mark.drafts))
  return applyMarks(inner, marks)
}

/** A text, and not a message that begins with the tag of field 1, which is a line break. */
function isString(value: Uint8Array): boolean {
  return isText(value) && !(value[0] === NEWLINE && looksLikeMessage(value))
}

export function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const out = new Uint8Array(pieces.reduce((size, piece) => size + piece.length, 0))
  let at = 0
  for (const piece of pieces) {
    out.set(piece, at)
    at += piece.length
  }
  return out
}
