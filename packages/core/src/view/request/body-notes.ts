import { type JsonFrame, jsonFrame } from '../../codec/json-frame.ts'
import { headerValue } from '../../http/headers.ts'
import { takenAway } from '../../http/taken-away.ts'
import { texts } from '../../text/catalogue.ts'
import { type RichText, richFill, words } from '../../text/rich-text.ts'
import { bytesText } from '../quantities.ts'
import { declaredKind } from './body-kind.ts'
import type { BodyFacts, BodyKind } from './body-view.ts'
import type { RequestCase } from './request-case.ts'

/** A body as it comes out of the file. */
export interface BodyInHand {
  readonly mime?: string
  readonly essence?: string
  readonly text?: string
  readonly bytes?: Uint8Array
  readonly base64: boolean
  readonly badBase64: boolean
  readonly charset?: string
  readonly charsetFrom?: BodyFacts['charsetFrom']
}

interface Sizes {
  readonly declaredBytes?: number
  readonly heldBytes: number
}

/** Line breaks and charsets make a text a little shorter in the file than it was on its way. */
const HELD_SHARE = 0.95
const LEAST_MISSING_BYTES = 64
const BINARY_KINDS: ReadonlySet<BodyKind> = new Set(['image', 'font', 'media'])
const MOST_CHARACTERS = 300

/** What to know of a body before reading it. */
export function bodyNotes(
  given: RequestCase,
  side: 'request' | 'response',
  hand: BodyInHand,
  kind: BodyKind,
  sizes: Sizes,
): { readonly notes: readonly RichText[]; readonly cut: boolean; readonly frame?: JsonFrame } {
  const says = texts(given.language).request.body
  const written = side === 'request' ? given.details?.requestBody : given.details?.responseBody
  const notes: RichText[] = []
  const add = (template: string, data: Parameters<typeof richFill>[1] = {}) =>
    notes.push(richFill(template, data))
  const isRedacted = hand.text !== undefined && takenAway(hand.text) !== undefined
  const isShort = !isRedacted && !given.capture.sanitized && isTooShort(hand, sizes)
  if (isShort)
    add(says.notes.cut, {
      held: words(bytesText(sizes.heldBytes)),
      declared: words(bytesText(sizes.declaredBytes ?? 0)),
    })
  else if (written?.truncated) add(says.notes.cutSaid)
  const frame =
    hand.text === undefined || (kind !== 'json' && kind !== 'jsonp') ? undefined : jsonFrame(hand.text)
  if (frame?.prefix !== undefined) add(says.notes.prefix, { prefix: frame.prefix })
  if (frame?.callback !== undefined) add(says.notes.callback, { callback: frame.callback })
  const declared = declaredKind(hand.essence)
  if (declared !== undefined && isOther(declared, kind))
    add(says.notes.mismatch, { declared: (hand.essence ?? '').slice(0, 100), found: words(says.kinds[kind]) })
  if (hand.badBase64) add(says.notes.badBase64)
  if (
    hand.charset !== undefined &&
    hand.charset !== 'utf-8' &&
    hand.charsetFrom &&
    hand.charsetFrom !== 'file'
  )
    add(says.notes.charset, { charset: hand.charset, source: words(says.sources[hand.charsetFrom]) })
  if (isRedacted) add(says.notes.redacted)
  if (written?.comment) add(says.notes.comment, { comment: written.comment.slice(0, MOST_CHARACTERS) })
  const coding = headerValue(given.entry[side]?.headers ?? [], 'content-encoding')
  if (coding) add(says.notes.coding, { coding: coding.slice(0, 60) })
  return { notes, cut: isShort || written?.truncated === true, frame }
}

/** Bytes are exact. Of a text the producer may have changed the charset, which leaves no less than half of it. */
function isTooShort({ bytes, text, mime }: BodyInHand, { declaredBytes, heldBytes }: Sizes): boolean {
  if (declaredBytes === undefined || heldBytes >= declaredBytes) return false
  if (bytes !== undefined) return true
  if (text === undefined || declaredBytes - heldBytes < LEAST_MISSING_BYTES) return false
  const isUtf16 = /charset\s{0,9}=\s{0,9}["']?(?:utf-?16|ucs)/i.test(mime ?? '')
  return heldBytes < declaredBytes * (isUtf16 ? HELD_SHARE / 2 : HELD_SHARE)
}

/** A page where JSON was declared, a text where an image was; harmless finer distinctions are none. */
function isOther(declared: BodyKind, kind: BodyKind): boolean {
  if (declared === kind) return false
  if (BINARY_KINDS.has(declared) !== BINARY_KINDS.has(kind)) return kind !== 'binary'
  if (declared === 'json') return kind === 'html' || kind === 'xml'
  if (declared === 'html') return kind === 'json' || kind === 'ndjson'
  return false
}
