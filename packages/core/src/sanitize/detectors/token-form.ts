/**
 * How the shape of a token is written: `ghp_<w36>` is the text `ghp_` and 36 letters or digits. `<d8-10>` is a run
 * of 8 to 10 of a set; a run ends where its set ends, so a longer one does not fit. `^` stands where the secret
 * begins, when what is before it is a place.
 */
export const SETS: Readonly<Record<string, string>> = {
  d: '0123456789',
  h: '0123456789abcdef',
  x: '0123456789abcdefABCDEF',
  v: '0123456789abcdefABCDEF-',
  u: 'ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789',
  l: 'abcdefghijklmnopqrstuvwxyz0123456789',
  w: 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789',
  k: 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_',
  p: 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.~',
  b: 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/',
  q: 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/-_=',
  s: 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_/',
  e: 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789%',
  y: 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789./',
  '=': '=',
}

const SET_NAMES = Object.keys(SETS)
const IN_SET: readonly Uint8Array[] = SET_NAMES.map((name) => {
  const table = new Uint8Array(256)
  for (const char of SETS[name] ?? '') table[char.charCodeAt(0)] = 1
  return table
})

/** One piece of a form: a fixed text, or a run of a set. */
export type Step =
  | { readonly text: string; readonly isSecret: boolean }
  | { readonly set: number; readonly min: number; readonly max: number; readonly isSecret: boolean }

export interface TokenForm {
  /** The run before the first fixed text, if there is one; it is looked for backwards. */
  readonly before: { readonly set: number; readonly min: number; readonly max: number } | undefined
  /** Fixed text that announces the token. */
  readonly head: string
  readonly steps: readonly Step[]
  /** What stands before the first secret step is a place and stays. */
  readonly hasPlace: boolean
}

/** Reads a form. */
export function tokenForm(text: string): TokenForm {
  const steps: Step[] = []
  let isSecret = !text.includes('^')
  for (const [piece] of text.matchAll(/<[^>]{2,12}>|\^|[^<^]+/g)) {
    if (piece === '^') isSecret = true
    else if (!piece.startsWith('<')) steps.push({ text: piece, isSecret })
    else {
      const [min = 0, max = min] = piece.slice(2, -1).split('-').map(Number)
      steps.push({ set: SET_NAMES.indexOf(piece.charAt(1)), min, max, isSecret })
    }
  }
  const hasPlace = text.includes('^')
  const [first, second] = steps
  if (first === undefined || 'text' in first)
    return { before: undefined, head: first?.text ?? '', steps: steps.slice(1), hasPlace }
  const head = second !== undefined && 'text' in second ? second.text : ''
  return { before: first, head, steps: steps.slice(2), hasPlace }
}

/** Start and end of the last run of each set, in the text of the `RunEnds` that was made as the `owner`th. */
const spans = new Int32Array(SET_NAMES.length * 2)
let owner = 0
let made = 0

/** Where runs of each set end in one text; every run is measured once, so that all looking is linear. */
export class RunEnds {
  readonly bytes: Uint8Array
  readonly #limit: number
  readonly #id = ++made

  constructor(bytes: Uint8Array, limit: number) {
    this.bytes = bytes
    this.#limit = limit
  }

  endOf(set: number, at: number): number {
    const table = IN_SET[set] as Uint8Array
    if (at >= this.#limit || table[this.bytes[at] as number] === 0) return at
    if (owner !== this.#id) {
      owner = this.#id
      spans.fill(-1)
    }
    if (at >= (spans[set * 2] as number) && at < (spans[set * 2 + 1] as number))
      return spans[set * 2 + 1] as number
    let end = at
    while (end < this.#limit && table[this.bytes[end] as number] === 1) end++
    spans[set * 2] = at
    spans[set * 2 + 1] = end
    return end
  }

  startOf(set: number, at: number, most: number): number {
    const table = IN_SET[set] as Uint8Array
    let start = at
    while (start > 0 && at - start <= most && table[this.bytes[start - 1] as number] === 1) start--
    return start
  }

  hasText(text: string, at: number): boolean {
    if (at < 0 || at + text.length > this.#limit) return false
    for (let i = 0; i < text.length; i++) if (this.bytes[at + i] !== text.charCodeAt(i)) return false
    return true
  }
}

export interface TokenSpan {
  readonly start: number
  readonly end: number
}

/** The secret part of the token whose head stands at `at`, or `undefined`. */
export function matchForm(form: TokenForm, runs: RunEnds, at: number): TokenSpan | undefined {
  if (!runs.hasText(form.head, at)) return undefined
  const { before, steps } = form
  let start = at
  if (before !== undefined) {
    start = runs.startOf(before.set, at, before.max)
    // A run of a fixed length may have a hyphen or a slash of its own set before it.
    if (at - start > before.max && before.min === before.max && !isWordByte(runs.bytes[start] as number))
      start++
    if (at - start < before.min || at - start > before.max) return undefined
  }
  let end = at + form.head.length
  let secretStart = -1
  for (let index = 0; index < steps.length; index++) {
    const step = steps[index] as Step
    if (step.isSecret && secretStart < 0) secretStart = end
    if ('text' in step) {
      if (!runs.hasText(step.text, end)) return undefined
      end += step.text.length
      continue
    }
    const length = runs.endOf(step.set, end) - end
    // Before more text of its own set a run has a fixed length.
    const isFixed = step.min === step.max && index + 1 < steps.length
    if (length < step.min || (length > step.max && !isFixed)) return undefined
    end += isFixed ? step.max : length
  }
  const last = steps[steps.length - 1]
  // A full stop behind a token ends the sentence.
  while (last !== undefined && 'set' in last && runs.bytes[end - 1] === 0x2e) end--
  return { start: form.hasPlace && secretStart >= 0 ? secretStart : start, end }
}

function isWordByte(byte: number): boolean {
  const lower = byte | 0x20
  return (lower >= 0x61 && lower <= 0x7a) || (byte >= 0x30 && byte <= 0x39)
}
