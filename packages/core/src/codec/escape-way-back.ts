import { type Escapes, point, pointIsByte, stopsOf, unescapeAt } from './escape-at.ts'
import { Units } from './escape-units.ts'

/**
 * Decoding with a way back. `decodeEscapes` undoes one level of the escapes that it is asked for and remembers
 * where each decoded byte came from, so that a place found in the decoded bytes can be changed in the encoded ones.
 */
export interface Decoded {
  readonly bytes: Uint8Array
  /** Where the encoded form of decoded byte `index` begins. */
  outerStart(index: number): number
  /** Where the encoded form of everything before decoded offset `end` (exclusive) ends. */
  outerEnd(end: number): number
  /** Where the values of the escapes stand in the decoded bytes, in order; empty unless `located`. */
  readonly units: readonly number[]
  /** The decoded bytes hold characters that may be escapes again. */
  readonly mayHoldMore: boolean
}

interface Encoded {
  readonly source: Uint8Array
  readonly start: number
  readonly end: number
  readonly escapes: Escapes
}

/** Works out where the escapes stood only when that is asked for: mostly nothing is found in a text. */
export class WayBack implements Decoded {
  readonly bytes: Uint8Array
  readonly units: readonly number[]
  readonly mayHoldMore: boolean
  readonly #from: Encoded
  #found: Units | undefined

  constructor(bytes: Uint8Array, units: readonly number[], mayHoldMore: boolean, from: Encoded) {
    this.bytes = bytes
    this.units = units
    this.mayHoldMore = mayHoldMore
    this.#from = from
  }

  outerStart(index: number): number {
    return this.#from.start + this.#unitTable().outerStart(index)
  }

  outerEnd(end: number): number {
    return this.#from.start + this.#unitTable().outerEnd(end)
  }

  #unitTable(): Units {
    if (this.#found !== undefined) return this.#found
    const { source, start, end, escapes } = this.#from
    const stops = stopsOf(escapes)
    const table = new Units()
    let skipped = 0
    for (let at = start; at < end; ) {
      const byte = source[at] as number
      const taken = stops[byte] === 0 ? 0 : unescapeAt(source, at, end, byte, escapes)
      if (taken === 0) {
        at++
        continue
      }
      const length = pointIsByte ? 1 : utf8Length(point)
      const outer = at - start
      table.push(outer - skipped, length, outer, taken)
      skipped += taken - length
      at += taken
    }
    this.#found = table
    return table
  }
}

function utf8Length(codePoint: number): number {
  if (codePoint < 0x80) return 1
  if (codePoint < 0x800) return 2
  return codePoint < 0x10000 ? 3 : 4
}
