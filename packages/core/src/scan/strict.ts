import { BARE_NEXT, BARE_START, BARE_WHOLE } from './bare-token.ts'
import {
  BACKSLASH,
  CARRIAGE_RETURN,
  CLOSE_ARRAY,
  CLOSE_OBJECT,
  COLON,
  COMMA,
  chunkOf,
  DELIMITER,
  HEX_DIGIT,
  LETTER_U,
  LINE_FEED,
  OPEN_ARRAY,
  OPEN_OBJECT,
  plainEnd,
  QUOTE,
  SIMPLE_ESCAPE,
  SPACE,
  STRING_STOP,
  TAB,
} from './byte-classes.ts'
import type { ScanErrorKind, ScanHandler } from './events.ts'
import {
  AFTER_KEY,
  AFTER_VALUE,
  expectedAt,
  FIRST_BYTE,
  FIRST_KEY,
  FIRST_VALUE,
  IN_BARE,
  IN_BOM,
  IN_ESCAPE,
  IN_HEX,
  IN_STRING,
  KEY,
  VALUE,
} from './grammar.ts'
import { errorAt, type Place, tooDeep } from './place.ts'

/** Where the strict machine stood when a byte did not fit. */
export interface Handover {
  readonly inString: boolean
  /** Inside a number, a literal or a byte order mark. */
  readonly inBare: boolean
  /** First content byte of the open token. */
  readonly tokenStart: number
  readonly escaped: boolean
  /** The token, or the one to come, is the value of a key. */
  readonly afterColon: boolean
}

const BOM = [0xef, 0xbb, 0xbf]
/** So far the end of a string or an escape is looked for byte by byte; most are nearer. */
const NEAR_BYTES = 24

/** JSON as RFC 8259 has it, byte by byte, up to the first byte that does not fit. */
export interface StrictMachine {
  /** Takes a chunk whose first byte has offset `base`. Returns the bytes taken: all, unless there is an error. */
  run(bytes: Uint8Array, base: number): number
  /** The input ends at `offset`. With `salvage` a number or literal that stands there is told though it may be cut. */
  end(offset: number, salvage: boolean): void
  tokenStart(): number | undefined
  handover(): Handover
}

// `run` is one long loop on purpose: its state stays in registers, which is where the speed comes from.
export function createStrictMachine(handler: ScanHandler, place: Place): StrictMachine {
  const { kinds } = place
  let state = FIRST_BYTE
  let openTokenStart = 0
  let tokenIsKey = false
  let tokenEscaped = false
  // How far the open token is: state of a bare token, hex digits or BOM bytes seen.
  let tokenProgress = 0

  function run(input: Uint8Array, base: number): number {
    const chunk = chunkOf(input)
    const { bytes } = chunk
    const length = bytes.length
    let at = state
    let depth = place.depth
    let token = openTokenStart - base
    let isKey = tokenIsKey
    let escaped = tokenEscaped
    let progress = tokenProgress
    let failure: ScanErrorKind | undefined
    let i = 0

    scan: while (i < length) {
      if (at === IN_STRING) {
        let near = Math.min(i + NEAR_BYTES, length)
        while (i < near && STRING_STOP[bytes[i]] === 0) i++
        if (i === near && i < length) i = plainEnd(chunk, i)
        while (i + 1 < length && bytes[i] === BACKSLASH && SIMPLE_ESCAPE[bytes[i + 1]] !== 0) {
          escaped = true
          i += 2
          near = Math.min(i + NEAR_BYTES, length)
          while (i < near && STRING_STOP[bytes[i]] === 0) i++
          if (i === near && i < length) i = plainEnd(chunk, i)
        }
        if (i >= length) break
        const byte = bytes[i]
        if (byte === QUOTE) {
          if (isKey) {
            handler.key(base + token, base + i, escaped)
            at = AFTER_KEY
          } else {
            handler.string(base + token, base + i, escaped)
            at = AFTER_VALUE
          }
          i++
        } else if (byte === BACKSLASH) {
          escaped = true
          at = IN_ESCAPE
          i++
          continue
        } else {
          failure = 'malformed'
          break
        }
      } else if (at > IN_STRING) {
        const byte = bytes[i]
        if (at === IN_BARE) {
          const next = BARE_NEXT[(progress << 8) | byte]
          if (next !== 0) {
            progress = next
            i++
            continue
          }
          if (DELIMITER[byte] === 0 || BARE_WHOLE[progress] === 0) {
            failure = 'malformed'
            break
          }
          if (BARE_WHOLE[progress] === 1) handler.number(base + token, base + i)
          else handler.literal(base + token, base + i)
          at = AFTER_VALUE
        } else if (at === IN_ESCAPE) {
          if (byte === LETTER_U) {
            at = IN_HEX
            progress = 0
          } else if (SIMPLE_ESCAPE[byte] !== 0) {
            at = IN_STRING
          } else {
            failure = 'malformed'
            break
          }
          i++
          continue
        } else if (at === IN_HEX) {
          if (HEX_DIGIT[byte] === 0) {
            failure = 'malformed'
            break
          }
          progress++
          if (progress === 4) at = IN_STRING
          i++
          continue
        } else if (at === FIRST_BYTE && byte !== BOM[0]) {
          at = VALUE
          continue
        } else {
          if (at === FIRST_BYTE) {
            at = IN_BOM
            token = i
            progress = 0
          }
          if (byte !== BOM[progress]) {
            failure = 'malformed'
            break
          }
          progress++
          if (progress === BOM.length) at = VALUE
          i++
          continue
        }
      }

      // Between tokens.
      if (i === length) break
      let byte = bytes[i]
      while (byte <= SPACE) {
        if (byte === LINE_FEED) {
          place.line++
          place.lineStart = base + i + 1
        } else if (byte !== SPACE && byte !== CARRIAGE_RETURN && byte !== TAB) {
          failure = at === AFTER_VALUE && depth === 0 ? 'trailing-data' : 'malformed'
          break scan
        }
        i++
        if (i === length) break scan
        byte = bytes[i]
      }
      if (at === AFTER_VALUE) {
        if (depth === 0) {
          failure = 'trailing-data'
          break
        }
        const isArray = kinds[depth - 1] === 1
        if (byte === COMMA) {
          at = isArray ? VALUE : KEY
        } else if (byte === (isArray ? CLOSE_ARRAY : CLOSE_OBJECT)) {
          depth--
          handler.close(isArray, base + i + 1)
        } else {
          failure = 'malformed'
          break
        }
        i++
      } else if (at === AFTER_KEY) {
        if (byte !== COLON) {
          failure = 'malformed'
          break
        }
        at = VALUE
        i++
      } else if (byte === QUOTE) {
        isKey = at >= FIRST_KEY
        escaped = false
        at = IN_STRING
        i++
        token = i
      } else if (at >= FIRST_KEY) {
        if (at !== FIRST_KEY || byte !== CLOSE_OBJECT) {
          failure = 'malformed'
          break
        }
        depth--
        i++
        handler.close(false, base + i)
        at = AFTER_VALUE
      } else if (byte === OPEN_OBJECT || byte === OPEN_ARRAY) {
        if (depth === kinds.length) {
          failure = 'too-deep'
          break
        }
        const isArray = byte === OPEN_ARRAY
        kinds[depth] = isArray ? 1 : 0
        depth++
        handler.open(isArray, base + i)
        at = isArray ? FIRST_VALUE : FIRST_KEY
        i++
      } else if (byte === CLOSE_ARRAY && at === FIRST_VALUE) {
        depth--
        i++
        handler.close(true, base + i)
        at = AFTER_VALUE
      } else {
        progress = BARE_NEXT[(BARE_START << 8) | byte]
        if (progress === 0) {
          failure = 'malformed'
          break
        }
        token = i
        at = IN_BARE
        i++
      }
    }

    state = at
    place.depth = depth
    openTokenStart = base + token
    tokenIsKey = isKey
    tokenEscaped = escaped
    tokenProgress = progress
    if (failure !== undefined) {
      // A broken byte order mark is no value from its first byte on.
      const offset = at === IN_BOM ? openTokenStart : base + i
      place.error =
        failure === 'too-deep'
          ? tooDeep(place, offset)
          : errorAt(place, failure, offset, expectedAt(at, progress, place))
    }
    return i
  }

  function end(offset: number, salvage: boolean): void {
    const expected = expectedAt(state, tokenProgress, place)
    const bareWhole = state === IN_BARE ? BARE_WHOLE[tokenProgress] : 0
    if (state >= IN_STRING && state <= IN_HEX) {
      handler.cut(openTokenStart, offset, tokenEscaped, tokenIsKey)
    } else if (bareWhole !== 0 && (place.depth === 0 || salvage)) {
      if (bareWhole === 1) handler.number(openTokenStart, offset)
      else handler.literal(openTokenStart, offset)
      state = AFTER_VALUE
    } else if (salvage && (state === IN_BARE || state === IN_BOM)) {
      handler.stray(openTokenStart, offset)
    }
    if (state === AFTER_VALUE && place.depth === 0) return
    place.error = errorAt(place, 'truncated', offset, expected)
  }

  return {
    run,
    end,
    tokenStart: () =>
      (state >= IN_STRING && state <= IN_BARE) || state === IN_BOM ? openTokenStart : undefined,
    handover() {
      const inString = state >= IN_STRING && state <= IN_HEX
      const inBare = state === IN_BARE || state === IN_BOM
      const inObject = place.depth > 0 && kinds[place.depth - 1] === 0
      const isValue = inString ? !tokenIsKey : inBare || state === VALUE
      const afterColon = inObject && isValue
      return { inString, inBare, tokenStart: openTokenStart, escaped: tokenEscaped, afterColon }
    },
  }
}
