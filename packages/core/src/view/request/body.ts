import { decodeBase64 } from '../../codec/base64.ts'
import { decodeText } from '../../codec/charset.ts'
import { utf8Bytes } from '../../codec/utf8.ts'
import { headerValue } from '../../http/headers.ts'
import { mimeEssence, mimeParameter } from '../../http/mime.ts'
import { takenAway } from '../../http/taken-away.ts'
import { texts } from '../../text/catalogue.ts'
import { absenceOf, absenceText, responseAbsence } from './body-absence.ts'
import { bytesKind, declaredKind, textKind } from './body-kind.ts'
import { type BodyInHand, bodyNotes } from './body-notes.ts'
import type { BodyFacts, BodyKind } from './body-view.ts'
import type { RequestCase } from './request-case.ts'

/**
 * A body, decoded once and kept by whoever shows it: the windows (`textLines`, `jsonRows`, `hexRows` …) are cut from
 * `text` and `bytes`. It stays in its thread; `facts` is what travels.
 */
export interface OpenBody {
  readonly facts: BodyFacts
  /** Decoded; `undefined` for what is no text. Of JSON with something around it, still the whole. */
  readonly text?: string
  /** Where the file holds bytes (base64). */
  readonly bytes?: Uint8Array
}

type Side = 'request' | 'response'

/** Opens the body of one side. Time and memory grow with its length and no faster. */
export function openBody(given: RequestCase, side: Side): OpenBody {
  const hand = inHand(given, side)
  const { text, bytes } = hand
  const declaredBytes = sizeOf(given, side)
  const isNothing = text === undefined && bytes === undefined
  if (isNothing || (text === '' && (declaredBytes ?? 0) === 0)) return noBody(given, side, hand)
  const kind = kindOfHand(hand)
  const heldBytes = bytes?.length ?? utf8Bytes(text ?? '')
  const { notes, cut, frame } = bodyNotes(given, side, hand, kind, { declaredBytes, heldBytes })
  return {
    facts: {
      ...shared(given, side, hand),
      kind,
      title: texts(given.language).request.body.kinds[kind],
      notes,
      heldBytes,
      textLength: text?.length,
      cut,
      prefix: frame?.prefix,
      callback: frame?.callback,
    },
    text,
    bytes,
  }
}

function noBody(given: RequestCase, side: Side, hand: BodyInHand): OpenBody {
  const { entry, language } = given
  const absence = side === 'response' ? responseAbsence(entry) : absenceOf(entry.request.body)
  const title = texts(language).request.body.kinds.none
  const facts = shared(given, side, hand)
  const notes = [{ kind: 'words' as const, text: absenceText(absence, given, facts.declaredBytes) }]
  return { facts: { ...facts, kind: 'none', absence, title, notes: [notes], cut: false } }
}

function shared(given: RequestCase, side: Side, hand: BodyInHand) {
  const message = given.entry[side]
  return {
    mime: hand.mime?.slice(0, 300),
    charset: hand.charset,
    charsetFrom: hand.charsetFrom,
    base64: hand.base64,
    coding: headerValue(message?.headers ?? [], 'content-encoding')?.slice(0, 100),
    wireBytes: side === 'response' ? given.entry.response?.bodyBytes : given.entry.request.bodyBytes,
    declaredBytes: sizeOf(given, side),
  }
}

function sizeOf({ entry, details }: RequestCase, side: Side): number | undefined {
  const written = side === 'request' ? details?.requestBody : details?.responseBody
  return written?.sizeBytes ?? entry[side]?.body?.declaredBytes
}

/** The text or bytes as the file has them, base64 and charset undone. */
function inHand({ entry, details }: RequestCase, side: Side): BodyInHand {
  const written = side === 'request' ? details?.requestBody : details?.responseBody
  const read = entry[side]?.body
  const header = headerValue(entry[side]?.headers ?? [], 'content-type')
  const mime = written?.mime && written.mime !== 'x-unknown' ? written.mime : (header ?? read?.mimeType)
  const essence = mimeEssence(mime)
  const shared = { mime, essence, base64: false, badBase64: false }
  if (written?.encoding !== 'base64' || written.text === undefined) {
    const kept = written?.text === '' && (written.sizeBytes ?? 0) > 0 ? undefined : written?.text
    const text = kept ?? read?.text
    return { ...shared, text, charsetFrom: text === undefined ? undefined : 'file' }
  }
  const bytes = decodeBase64(written.text) ?? decodeBase64(written.text.replace(/\s/g, ''))
  if (!bytes) return { ...shared, text: written.text, badBase64: true, charsetFrom: 'file' }
  if (bytesKind(bytes) !== undefined && essence !== 'image/svg+xml') return { ...shared, bytes, base64: true }
  const declared = mimeParameter(mime, 'charset') ?? mimeParameter(header, 'charset')
  const decoded = decodeText(bytes, declared?.slice(0, 60))
  if (isBinary(decoded.text, declaredKind(essence))) return { ...shared, bytes, base64: true }
  const { text, charset, from } = decoded
  return { ...shared, bytes, base64: true, text, charset, charsetFrom: from }
}

function isBinary(text: string, declared: BodyKind | undefined): boolean {
  if (declared !== undefined && declared !== 'image' && declared !== 'font' && declared !== 'media')
    return false
  if (declared === 'font' || declared === 'media') return true
  return /[\0-\x08\x0e-\x1a\x1c-\x1f]/.test(text.slice(0, 2000))
}

function kindOfHand({ text, bytes, essence }: BodyInHand): BodyKind {
  const declared = declaredKind(essence)
  if (text !== undefined) return textKind(text, declared)
  const found = bytes && bytesKind(bytes)
  if (found !== undefined) return found
  return declared === 'font' || declared === 'media' || declared === 'image' ? declared : 'binary'
}

/** Whether a text shows that something was taken out of it. */
export function isRedacted(text: string | undefined): boolean {
  return text !== undefined && takenAway(text) !== undefined
}
