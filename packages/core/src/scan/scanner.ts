import type { CreateScanner } from './events.ts'
import { createLenientMachine, type LenientMachine } from './lenient.ts'
import { placeAt } from './place.ts'
import { createStrictMachine } from './strict.ts'

/** Deeper nesting than any producer writes; what goes beyond is an attack on walkers. */
export const DEFAULT_MAX_DEPTH = 200

/**
 * A scanner in plain JavaScript: the grammar of `JSON.parse`, over bytes, in constant memory and linear time. It
 * differs in three things: a byte order mark at the start is skipped, invalid UTF-8 inside a string passes, and
 * nesting beyond the cap is an error.
 */
export const createScanner: CreateScanner = (handler, options = {}) => {
  const { offset = 0, maxDepth = DEFAULT_MAX_DEPTH, salvage = false } = options
  const place = placeAt(offset, maxDepth)
  const strict = createStrictMachine(handler, place)
  let lenient: LenientMachine | undefined
  let position = offset
  let ended = false

  const isOver = () => place.error !== undefined && (!salvage || place.error.kind === 'too-deep')

  return {
    push(chunk) {
      const base = position
      position += chunk.length
      if (isOver()) return
      if (lenient !== undefined) {
        lenient.run(chunk, base, 0)
        return
      }
      const taken = strict.run(chunk, base)
      if (place.error === undefined || isOver()) return
      lenient = createLenientMachine(handler, place, strict.handover())
      lenient.run(chunk, base, taken)
    },
    end() {
      if (ended) return place.error
      ended = true
      if (lenient !== undefined && !isOver()) lenient.end(position)
      else if (place.error === undefined) strict.end(position, salvage)
      return place.error
    },
    get position() {
      return position
    },
    get tokenStart() {
      if (ended || isOver()) return undefined
      return lenient === undefined ? strict.tokenStart() : lenient.tokenStart()
    },
    get error() {
      return place.error
    },
  }
}
