import { decodeUtf8 } from '../../codec/utf8.ts'
import type { ByteSource } from '../../model/byte-source.ts'

/** Where the JSON stands in a HAR text, between a byte order mark and a JSONP wrapper. */
export interface JsonPlace {
  readonly from: number
  readonly to: number
  readonly jsonp: boolean
}

const HEAD = 512
const TAIL = 512
/** `onInputData({…});` as NetExport writes it, perhaps behind the comment that guards against sniffing. */
const CALL = /^\s{0,64}(?:\/\*\*\/\s{0,8})?[A-Za-z_$][\w$.]{0,100}\s{0,8}\(\s{0,64}(?=[{[])/
const CALL_END = /\)[\s;]*$/

/** Finds the JSON by the first and last bytes of the text. A wrapper that was cut has no end. */
export async function findJson(text: ByteSource): Promise<JsonPlace> {
  const head = await text.read(0, Math.min(text.size, HEAD))
  const mark = head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf ? 3 : 0
  // One character a byte, so that places in the match are places in the file.
  const call = CALL.exec(oneByteText(head.subarray(mark)))
  if (!call) return { from: mark, to: text.size, jsonp: false }
  const from = mark + call[0].length
  const tailFrom = Math.max(from, text.size - TAIL)
  const tail = oneByteText(await text.read(tailFrom, text.size))
  const end = CALL_END.exec(tail)
  return { from, to: end ? tailFrom + end.index : text.size, jsonp: true }
}

/** The beginning of the JSON as text, without white space in front. */
export async function headOfJson(text: ByteSource, from: number, bytes = 1 << 16): Promise<string> {
  return decodeUtf8(await text.read(from, Math.min(text.size, from + bytes))).trimStart()
}

function oneByteText(bytes: Uint8Array): string {
  return String.fromCharCode(...bytes.subarray(0, Math.max(HEAD, TAIL)))
}
