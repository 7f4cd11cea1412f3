import { BARE_DEAD, BARE_NEXT, BARE_START, BARE_WHOLE } from './bare-token.ts'
import {
  BACKSLASH,
  CARRIAGE_RETURN,
  CLOSE_ARRAY,
  CLOSE_OBJECT,
  COLON,
  COMMA,
  chunkOf,
  DELIMITER,
  LINE_FEED,
  OPEN_ARRAY,
  OPEN_OBJECT,
  plainEnd,
  QUOTE,
  SPACE,
  TAB,
} from './byte-classes.ts'
import type { ScanHandler } from './events.ts'
import { type Place, tooDeep } from './place.ts'
import type { Handover } from './strict.ts'

const BETWEEN = 0
const IN_STRING = 1
const IN_ESCAPE = 2
const IN_BARE = 3

/** White space after a string that is waited through for a colon; consumers hold these bytes. */
const HELD_SPACE_BYTES = 1 << 16

/**
 * Goes on where the strict machine gave up: quotes make strings, brackets make frames, and every other run is told,
 * so that no byte but white space, quotes and punctuation stays untold.
 */
export interface LenientMachine {
  /** Takes the bytes from index `from` on; `base` is the offset of index 0. Stops at `too-deep`. */
  run(bytes: Uint8Array, base: number, from: number): void
  end(offset: number): void
  tokenStart(): number | undefined
}

export function createLenientMachine(handler: ScanHandler, place: Place, from: Handover): LenientMachine {
  const { kinds } = place
  let state = from.inString ? IN_STRING : from.inBare ? IN_BARE : BETWEEN
  let tokenStart = from.tokenStart
  let escaped = from.escaped
  let bare = BARE_DEAD
  let afterColon = from.afterColon
  // A string whose next byte decides whether it was a key.
  let isHeld = false
  let heldEnd = 0

  const mayBeKey = () => !afterColon && (place.depth === 0 || kinds[place.depth - 1] === 0)

  function release(asKey: boolean): void {
    if (!isHeld) return
    isHeld = false
    if (asKey) handler.key(tokenStart, heldEnd, escaped)
    else handler.string(tokenStart, heldEnd, escaped)
  }

  function endString(end: number): void {
    state = BETWEEN
    heldEnd = end
    isHeld = true
    if (!mayBeKey()) release(false)
    afterColon = false
  }

  function endBare(end: number): void {
    state = BETWEEN
    afterColon = false
    if (BARE_WHOLE[bare] === 1) handler.number(tokenStart, end)
    else if (BARE_WHOLE[bare] === 2) handler.literal(tokenStart, end)
    else handler.stray(tokenStart, end)
  }

  function newLine(offset: number): void {
    place.line++
    place.lineStart = offset + 1
  }

  /** Takes one byte between tokens; `false` when the scan ends here. */
  function between(byte: number, offset: number): boolean {
    if (byte === SPACE || byte === LINE_FEED || byte === CARRIAGE_RETURN || byte === TAB) {
      if (byte === LINE_FEED) newLine(offset)
      if (isHeld && offset - heldEnd > HELD_SPACE_BYTES) release(false)
      return true
    }
    release(byte === COLON)
    if (byte === QUOTE) {
      state = IN_STRING
      tokenStart = offset + 1
      escaped = false
    } else if (byte === OPEN_OBJECT || byte === OPEN_ARRAY) {
      if (place.depth === kinds.length) {
        place.error = tooDeep(place, offset)
        return false
      }
      kinds[place.depth] = byte === OPEN_ARRAY ? 1 : 0
      place.depth++
      afterColon = false
      handler.open(byte === OPEN_ARRAY, offset)
    } else if (byte === CLOSE_OBJECT || byte === CLOSE_ARRAY) {
      afterColon = false
      if (place.depth > 0) {
        place.depth--
        handler.close(kinds[place.depth] === 1, offset + 1)
      }
    } else if (byte === COMMA || byte === COLON) {
      afterColon = byte === COLON
    } else {
      state = IN_BARE
      tokenStart = offset
      bare = BARE_NEXT[(BARE_START << 8) | byte]
    }
    return true
  }

  function run(input: Uint8Array, base: number, first: number): void {
    const chunk = chunkOf(input)
    const { bytes } = chunk
    const length = bytes.length
    let i = first
    while (i < length) {
      if (state === IN_STRING) {
        i = plainEnd(chunk, i)
        if (i === length) return
        if (bytes[i] === QUOTE) endString(base + i)
        else if (bytes[i] === LINE_FEED) newLine(base + i)
        else if (bytes[i] === BACKSLASH) {
          escaped = true
          state = IN_ESCAPE
        }
        i++
      } else if (state === IN_ESCAPE) {
        if (bytes[i] === LINE_FEED) newLine(base + i)
        state = IN_STRING
        i++
      } else if (state === IN_BARE) {
        while (i < length && DELIMITER[bytes[i]] === 0) {
          bare = BARE_NEXT[(bare << 8) | bytes[i]]
          i++
        }
        if (i < length) endBare(base + i)
      } else {
        if (!between(bytes[i], base + i)) return
        i++
      }
    }
  }

  function end(offset: number): void {
    release(false)
    if (state === IN_STRING || state === IN_ESCAPE) handler.cut(tokenStart, offset, escaped, mayBeKey())
    else if (state === IN_BARE) endBare(offset)
  }

  return { run, end, tokenStart: () => (isHeld || state !== BETWEEN ? tokenStart : undefined) }
}
