import { basename } from 'node:path'
import { type ErrorCode, fill, HaruspexError, type Texts, visibleLines } from '@haruspex/core/ground'

const OTHER_EXITS: Partial<Readonly<Record<ErrorCode, number>>> = {
  ERR_NOT_SANITIZED: 3,
  ERR_NOT_VERIFIED: 3,
  ERR_RECEIPT: 3,
  ERR_INTERRUPTED: 130,
}

/** 2 usage or input error, 3 not verified, 130 interrupted. */
export function exitCodeOf(error: unknown): number {
  return (error instanceof HaruspexError ? OTHER_EXITS[error.code] : undefined) ?? 2
}

/** Their messages come from the catalogue, in the language of the user. */
const IN_WORDS: ReadonlySet<ErrorCode> = new Set<ErrorCode>([
  'ERR_USAGE',
  'ERR_UNKNOWN_TOPIC',
  'ERR_KEY_FILE',
  'ERR_OUTPUT_IS_INPUT',
])

/**
 * An error for people: what it looks like, what to do, the code. Messages of other makers (the system, a parser)
 * may quote the capture; of those only the kind and the place in our code are told.
 */
export function problemText(error: unknown, texts: Texts, isEnglish: boolean): string {
  const { prefix, internal } = texts.cli.errors
  if (!(error instanceof HaruspexError)) {
    const { next } = texts.errors.ERR_INTERNAL
    return `${prefix}${fill(internal, { place: placeOf(error) })}\n  ${next}\n  ERR_INTERNAL\n`
  }
  const { what, next } = texts.errors[error.code]
  const own = isEnglish || IN_WORDS.has(error.code)
  const says = own ? error.message : `${what}${detailText(error, texts)}`
  const advice = isEnglish && !IN_WORDS.has(error.code) ? '' : `\n  ${next}`
  return visibleLines(`${prefix}${says}${advice}\n  ${error.code}\n`)
}

/** Where and how much, for languages in which the message itself is not written. */
function detailText(error: HaruspexError, texts: Texts): string {
  const { separator, colon, ...labels } = texts.cli.detail
  const parts: string[] = []
  for (const [name, label] of Object.entries(labels)) {
    const value = Object.hasOwn(error.detail, name) ? error.detail[name] : undefined
    if (value !== undefined) parts.push(`${label}${colon}${value}`)
  }
  return parts.length === 0 ? '' : `\n  ${parts.join(separator)}`
}

/** The kind of an unforeseen error and the file and line of ours where it was thrown; never its message. */
function placeOf(error: unknown): string {
  if (!(error instanceof Error)) return 'thrown value'
  const code = (error as { code?: unknown }).code
  const kind = typeof code === 'string' && /^[A-Z_0-9]{2,40}$/.test(code) ? code : error.constructor.name
  // The message stands before the frames and may have lines of its own that look like one: skip it by length.
  const stack = error.stack ?? ''
  const from = stack.indexOf(error.message)
  const frames = from < 0 ? stack : stack.slice(from + error.message.length)
  const frame = /\n {4}at [^\n]{0,300}?([^/\\\n()]{1,80}:\d{1,7}:\d{1,7})\)?(?:\n|$)/.exec(frames)?.[1]
  return frame === undefined ? kind : `${kind}, ${basename(frame)}`
}
