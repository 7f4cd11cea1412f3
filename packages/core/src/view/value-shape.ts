/** Shorter values are told by their length class alone. */
const SHORTEST_SHAPED = 16
const MOST_PIECES = 6

export type ValueKind =
  | 'json'
  | 'jwt'
  | 'url'
  | 'form'
  | 'xml'
  | 'uuid'
  | 'digits'
  | 'hex'
  | 'base64'
  | 'text'

/**
 * The form of a value, so coarse that nothing of it can be read back: runs of letters and digits as their kinds of
 * characters and a class of lengths, such as `Aa9{16+}-9{8+}`, and the characters between them. `undefined` for short
 * values.
 */
export function valueShape(value: string): string | undefined {
  if (value.length < SHORTEST_SHAPED) return undefined
  const pieces: string[] = []
  for (const [run, separator] of value.matchAll(/[\p{L}\p{N}]+|([^\p{L}\p{N}])[^\p{L}\p{N}]*/gu)) {
    if (pieces.length === MOST_PIECES * 2) return `${pieces.join('')}…`
    pieces.push(separator === undefined ? runShape(run) : /[!-~]/.test(separator) ? separator : '_')
  }
  return pieces.join('')
}

function runShape(run: string): string {
  const kinds = [
    /[A-Z]/.test(run) ? 'A' : '',
    /[a-z]/.test(run) ? 'a' : '',
    /[0-9]/.test(run) ? '9' : '',
    /[^A-Za-z0-9]/.test(run) ? 'ü' : '',
  ].join('')
  const { length } = run
  return `${kinds}{${length < 4 ? '1' : length < 8 ? '4' : length < 16 ? '8' : length < 32 ? '16' : '32'}+}`
}

/** What a value looks like as a whole. */
export function valueKind(value: string): ValueKind {
  const text = value.trim()
  if (/^[[{]/.test(text)) return 'json'
  if (/^ey[A-Za-z0-9_-]{8,}\.[A-Za-z0-9_-]{1,}\./.test(text)) return 'jwt'
  if (/^[a-z][a-z0-9+.-]{1,20}:\/\//i.test(text)) return 'url'
  if (/^<[a-z?!]/i.test(text)) return 'xml'
  if (/^[\w.%[\]-]{1,60}=[^&\s]{0,4000}(?:&|$)/.test(text) && !/^[A-Za-z0-9+/]+={1,2}$/.test(text))
    return 'form'
  if (/^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i.test(text)) return 'uuid'
  if (/^\d+$/.test(text)) return 'digits'
  if (/^[0-9a-f]{16,}$/i.test(text)) return 'hex'
  return /^[A-Za-z0-9+/_-]{16,}={0,2}$/.test(text) ? 'base64' : 'text'
}
