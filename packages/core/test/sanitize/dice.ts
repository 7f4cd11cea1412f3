/** Choices that follow from a seed, so that a failing document can be made again. */
export class Dice {
  #state: number

  constructor(seed: number) {
    this.#state = seed | 0
  }

  /** 0 ≤ result < 1 (mulberry32). */
  roll(): number {
    this.#state = (this.#state + 0x6d2b79f5) | 0
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }

  below(limit: number): number {
    return Math.floor(this.roll() * limit)
  }

  pick<T>(choices: readonly T[]): T {
    return choices[this.below(choices.length)]!
  }

  text(alphabet: string, length: number): string {
    let text = ''
    for (let i = 0; i < length; i++) text += alphabet[this.below(alphabet.length)]
    return text
  }
}

const LOWER = 'abcdefghijklmnopqrstuvwxyz'
const DIGITS = '0123456789'
export const LETTERS_AND_DIGITS = LOWER + LOWER.toUpperCase() + DIGITS

/** A value that looks made by a machine; never all letters or all digits. */
export function aRandomValue(dice: Dice, length = 16 + dice.below(20)): string {
  return `${dice.pick([...LOWER])}${dice.pick([...DIGITS])}${dice.text(LETTERS_AND_DIGITS, length - 3)}${dice.pick([...DIGITS])}`
}

/** A password as people are told to make them: with every kind of character that an encoding has to escape. */
export function aPassword(dice: Dice): string {
  const odd = dice.text('!"#$%&\'()*+,/:;<=>?@[\\]^`{|}~ éß漢', 1 + dice.below(4))
  return `${aRandomValue(dice, 9)}${odd}${aRandomValue(dice, 8)}`
}
