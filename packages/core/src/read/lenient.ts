/** A raw JSON object as the producer wrote it. Nothing about its members is promised. */
export interface HarObject {
  readonly [key: string]: unknown
}

/** Stands in raw JSON for a string that was too long to keep. */
export const LEFT_OUT: unique symbol = Symbol('left out')

const NUMBER = /^\s{0,8}[+-]?\d{1,20}(?:\.\d{1,20})?(?:[eE][+-]?\d{1,3})?\s{0,8}$/

/** An object that is neither null nor an array. */
export function objectOf(value: unknown): HarObject | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as HarObject)
    : undefined
}

/** An array as it is; a single object as a list of one (Internet Explorer); anything else is empty. */
export function listOf(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value
  return objectOf(value) === undefined ? [] : [value]
}

/** A string as it is, a number or a boolean as its text. */
export function textOf(value: unknown): string | undefined {
  if (typeof value === 'string') return value
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : undefined
}

/** A text that is not empty. */
export function filledTextOf(value: unknown): string | undefined {
  const text = textOf(value)
  return text === '' ? undefined : text
}

/** A finite number, or a string that holds one. */
export function numberOf(value: unknown): number | undefined {
  const number = typeof value === 'string' && NUMBER.test(value) ? Number(value) : value
  return typeof number === 'number' && Number.isFinite(number) ? number : undefined
}

/** A number that can measure something. HAR writes -1 for "does not apply"; inside we say `undefined`. */
export function amountOf(value: unknown): number | undefined {
  const number = numberOf(value)
  return number === undefined || number < 0 ? undefined : number
}

/** A boolean, or the word or digit for one (Fiddler writes `"true"`). */
export function flagOf(value: unknown): boolean | undefined {
  if (typeof value === 'boolean') return value
  if (value === 1) return true
  if (value === 0) return false
  const word = typeof value === 'string' && value.length <= 5 ? value.toLowerCase() : undefined
  return word === 'true' ? true : word === 'false' ? false : undefined
}
