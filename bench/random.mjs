/** A seeded source of numbers (mulberry32): the same seed gives the same capture on every machine. */
export function createRandom(seed) {
  let state = seed >>> 0
  function next() {
    state = (state + 0x6d2b79f5) >>> 0
    let x = Math.imul(state ^ (state >>> 15), state | 1)
    x ^= x + Math.imul(x ^ (x >>> 7), x | 61)
    return ((x ^ (x >>> 14)) >>> 0) / 4294967296
  }
  const below = (limit) => Math.floor(next() * limit)
  const textOf = (alphabet, length) => {
    let text = ''
    for (let i = 0; i < length; i++) text += alphabet[below(alphabet.length)]
    return text
  }
  return {
    below,
    between: (low, high) => low + below(high - low),
    pick: (list) => list[below(list.length)],
    chance: (probability) => next() < probability,
    hex: (length) => textOf('0123456789abcdef', length),
    word: (length) => textOf('abcdefghijklmnopqrstuvwxyz', length),
    base64url: (length) => textOf('ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_', length),
    uuid() {
      const hex = (length) => textOf('0123456789abcdef', length)
      return `${hex(8)}-${hex(4)}-4${hex(3)}-a${hex(3)}-${hex(12)}`
    },
  }
}
