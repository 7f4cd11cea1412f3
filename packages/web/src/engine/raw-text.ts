import { type EntryDetails, type EntryIndex, type HarText, readDetails } from '@haruspex/core'
import type { RawText } from './engine.ts'

const MOST_BYTES = 1 << 20
/** A longer entry is not parsed for its details: they tell less then, and nothing fails. */
const MOST_PARSED_BYTES = 64 << 20

/** Reads a part of an entry's JSON and leaves half a character at either end out. */
export async function readRawText(
  { text, jsonFrom }: HarText,
  index: EntryIndex,
  place: number,
  from = 0,
  mostBytes = MOST_BYTES,
): Promise<RawText> {
  const start = jsonFrom + index.start(place)
  const totalBytes = index.end(place) - index.start(place)
  const to = Math.min(totalBytes, from + mostBytes)
  const bytes = await text.read(start + from, start + to)
  const head = leadingHalf(bytes)
  const tail = to < totalBytes ? trailingHalf(bytes) : 0
  const whole = bytes.subarray(head, bytes.length - tail)
  return { text: new TextDecoder().decode(whole), from: from + head, to: to - tail, totalBytes }
}

/** What the reading of an entry leaves out and its details want. */
export async function detailsOf(
  har: HarText,
  index: EntryIndex,
  place: number,
): Promise<EntryDetails | undefined> {
  const raw = await rawEntry(har, index, place)
  return raw === undefined ? undefined : readDetails(raw)
}

/** An entry as the file has it, parsed; `undefined` where it is broken, or too long. */
export async function rawEntry(
  { text, jsonFrom }: HarText,
  index: EntryIndex,
  place: number,
): Promise<unknown> {
  const [from, to] = [jsonFrom + index.start(place), jsonFrom + index.end(place)]
  if (to - from > MOST_PARSED_BYTES) return undefined
  try {
    return JSON.parse(new TextDecoder().decode(await text.read(from, to)))
  } catch {
    return undefined
  }
}

/** Continuation bytes of UTF-8 (RFC 3629) before the first whole character. */
function leadingHalf(bytes: Uint8Array): number {
  let at = 0
  while (at < 3 && isContinuation(bytes[at])) at++
  return at
}

function trailingHalf(bytes: Uint8Array): number {
  for (let back = 1; back <= 3; back++) {
    const byte = bytes[bytes.length - back]
    if (byte === undefined || byte < 0x80) return 0
    if (!isContinuation(byte)) {
      const length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2
      return length > back ? back : 0
    }
  }
  return 0
}

function isContinuation(byte: number | undefined): boolean {
  return byte !== undefined && (byte & 0xc0) === 0x80
}
