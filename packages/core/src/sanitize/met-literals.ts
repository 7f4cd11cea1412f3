/** Longer literals are seldom met twice. */
const LONGEST = 64
const SLOT_BITS = 14
const SLOTS = 1 << SLOT_BITS

/** What is known of a literal inside a value. */
export type Met = 'unknown' | 'nothing' | 'told'

/**
 * Bodies say the same again and again: names, cities, kinds. A short literal inside JSON inside a value, of which a look
 * changed nothing, is remembered with all that decided over it (`context`), and not looked into again while it is held.
 * `told`: a secret was found, which the reading that collects need not be told twice.
 */
export class MetLiterals {
  readonly #contexts = new Float64Array(SLOTS).fill(-1)
  readonly #lengths = new Uint8Array(SLOTS)
  readonly #told = new Uint8Array(SLOTS)
  readonly #bytes = new Uint8Array(SLOTS * LONGEST)

  find(context: number, bytes: Uint8Array, start: number, end: number): Met {
    const length = end - start
    if (context < 0 || length > LONGEST) return 'unknown'
    const slot = slotOf(context, bytes, start, end)
    if (this.#contexts[slot] !== context || this.#lengths[slot] !== length) return 'unknown'
    const held = this.#bytes
    for (let at = start, to = slot * LONGEST; at < end; at++, to++) {
      if (held[to] !== bytes[at]) return 'unknown'
    }
    return this.#told[slot] === 1 ? 'told' : 'nothing'
  }

  put(context: number, bytes: Uint8Array, start: number, end: number, isTold: boolean): void {
    const length = end - start
    if (context < 0 || length > LONGEST) return
    const slot = slotOf(context, bytes, start, end)
    this.#contexts[slot] = context
    this.#lengths[slot] = length
    this.#told[slot] = isTold ? 1 : 0
    const held = this.#bytes
    for (let at = start, to = slot * LONGEST; at < end; at++, to++) held[to] = bytes[at] as number
  }
}

function slotOf(context: number, bytes: Uint8Array, start: number, end: number): number {
  let hash = context | 0
  for (let at = start; at < end; at++) hash = Math.imul(hash ^ (bytes[at] as number), 0x01000193)
  return Math.imul(hash ^ (hash >>> 15), 0x9e3779b1) >>> (32 - SLOT_BITS)
}
