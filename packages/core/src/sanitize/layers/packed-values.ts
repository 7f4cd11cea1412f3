import { inspectContent, inspectValue } from '../inspect.ts'
import type { Inspector } from '../inspector.ts'
import { type Layer, wholeLayer } from '../layer.ts'
import { inspectBytes } from './contents.ts'
import { CBOR, MESSAGE_PACK, type PackedFormat } from './packed-heads.ts'
import { joined } from './protobuf-fields.ts'
import { rewriteBytes } from './rewritten.ts'
import { isReadable } from './string-runs.ts'

/** A string with the place of its head, and of the name that it stands under. */
interface PackedString {
  readonly head: number
  readonly start: number
  readonly end: number
  readonly isText: boolean
  readonly isKey: boolean
  readonly key: PackedString | undefined
}

export interface PackedMessage {
  readonly format: PackedFormat
  readonly strings: readonly PackedString[]
}

interface Open {
  left: number
  readonly isMap: boolean
  /** The name of the value that is read, or of the list. */
  key: PackedString | undefined
}

const DEEPEST = 64

/** An object or a list that is packed by MessagePack or CBOR, from the first byte to the last, with names in it. */
export function packedMessage(bytes: Uint8Array): PackedMessage | undefined {
  const first = bytes[0] ?? 0
  const isContainer = (first >= 0x80 && first < 0xbc) || (first >= 0xdc && first < 0xe0)
  if (!isContainer || bytes.length < 8) return undefined
  for (const format of [MESSAGE_PACK, CBOR]) {
    const strings = stringsOf(bytes, format)
    if (strings?.some(({ isKey }) => isKey)) return { format, strings }
  }
  return undefined
}

function stringsOf(bytes: Uint8Array, format: PackedFormat): readonly PackedString[] | undefined {
  const strings: PackedString[] = []
  const open: Open[] = []
  let at = 0
  do {
    const head = format.headAt(bytes, at)
    if (head === undefined || head.next > bytes.length) return undefined
    const { type, size, next } = head
    const from = at
    const frame = open[open.length - 1]
    if (type === 'tag') {
      at = next
      continue
    }
    const isKey = frame?.isMap === true && frame.left % 2 === 0
    if (frame !== undefined) frame.left--
    if (type === 'map' || type === 'array') {
      // Every item takes a byte at least.
      if (isKey || open.length === DEEPEST || size > bytes.length - next) return undefined
      open.push({ left: type === 'map' ? size * 2 : size, isMap: type === 'map', key: frame?.key })
      at = next
    } else if (type === 'text' || type === 'bytes') {
      at = next + size
      const isText = type === 'text'
      if (at > bytes.length || (isText && !isReadable(bytes.subarray(next, at)))) return undefined
      const key = isKey ? undefined : frame?.key
      const string = { head: from, start: next, end: at, isText, isKey: isKey && isText, key }
      strings.push(string)
      if (isKey && frame !== undefined) frame.key = isText ? string : undefined
    } else {
      at = next
      if (isKey && frame !== undefined) frame.key = undefined
    }
    while (open.length > 0 && open[open.length - 1]?.left === 0) open.pop()
  } while (open.length > 0)
  return at === bytes.length ? strings : undefined
}

/** Strings by the names they stand under. What changes gets its new length; nothing around it has one. */
export function inspectPacked(inspector: Inspector, layer: Layer, { format, strings }: PackedMessage): void {
  const { bytes } = layer
  for (const { head, start, end, isText, isKey, key } of strings) {
    const info = key && inspector.keys.lookup(bytes, key.start, key.end, false)
    const inner = wholeLayer(layer, bytes.subarray(start, end), `${format.name}:${info?.text ?? ''}`)
    inner.key = info?.text
    if (isText && !isKey) inspectValue(inspector, inner, info)
    else if (isText) inspectContent(inspector, inner)
    else inspectBytes(inspector, inner)
    rewriteBytes(inspector, layer, inner, head, end, (changed) =>
      joined([format.headOf(isText, changed.length), changed]),
    )
  }
}
