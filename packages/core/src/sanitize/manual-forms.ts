import { encodeBase64 } from '../codec/base64.ts'
import { latin1, latin1Bytes } from '../codec/latin1.ts'
import { utf16FromUtf8 } from '../codec/utf16.ts'
import { canonicalValue, spellings } from './canonical.ts'
import { hex } from './keyring.ts'

/** `base64`: what of a short value's base64 does not depend on its neighbours. */
export type FormKind = 'plain' | 'hex' | 'base64'

export interface ManualForm {
  readonly kind: FormKind
  /** What must stand in the base64 around it: the value, in UTF-8 or UTF-16. */
  readonly decoded: Uint8Array
}

/** Longer values do not fit into a run of base64 that is too short to be opened. */
const LONGEST_IN_RUN = 8
/** Pairs of hexadecimal digits that are too few to be opened. */
const MOST_PAIRS = 7

/** What is looked for, one character a byte. */
export function formsOf(value: Uint8Array): ReadonlyMap<string, ManualForm> {
  const forms = new Map<string, ManualForm>()
  const add = (text: string, kind: FormKind, decoded = value): void => {
    if (text.length >= 3 && !forms.has(text)) forms.set(text, { kind, decoded })
  }
  for (const form of spellings(value, canonicalValue(value))) add(latin1(form), 'plain')
  const narrow = singleBytes(value)
  if (narrow !== undefined) add(narrow, 'plain')
  add(hex(value), 'hex')
  add(hex(value).toUpperCase(), 'hex')
  if (value.length <= MOST_PAIRS) {
    for (const between of [':', ' ', '-']) {
      const pairs = [...value].map((byte) => byte.toString(16).padStart(2, '0')).join(between)
      add(pairs, 'hex')
      add(pairs.toUpperCase(), 'hex')
    }
  }
  for (const decoded of [value, ...wide(value)]) {
    if (decoded.length > LONGEST_IN_RUN) continue
    for (const url of [false, true]) {
      for (const before of [0, 1, 2]) add(base64Piece(decoded, before, url), 'base64', decoded)
    }
  }
  return forms
}

/** The value in UTF-16, either end first. */
function wide(value: Uint8Array): readonly Uint8Array[] {
  return [false, true].map((bigEndian) => utf16FromUtf8(value, { bigEndian, marked: false }))
}

/** The characters that stand in the base64 of any text that holds `value` behind `before` bytes of a group of three. */
function base64Piece(value: Uint8Array, before: number, url: boolean): string {
  const padded = new Uint8Array(before + value.length)
  padded.set(value, before)
  const text = encodeBase64(padded, { url, padding: false })
  return text.slice(Math.ceil((before * 8) / 6), Math.floor((padded.length * 8) / 6))
}

/** The canonical values whose tags stand for `value`. */
export function writtenForms(value: Uint8Array): readonly Uint8Array[] {
  const texts = [...formsOf(value)].filter(([, { kind }]) => kind !== 'base64').map(([text]) => text)
  for (const url of [false, true]) texts.push(encodeBase64(value, { url, padding: false }))
  return texts.map((text) => canonicalValue(latin1Bytes(text)))
}

/** The value in ISO 8859-1, where it is not the same in UTF-8. */
function singleBytes(value: Uint8Array): string | undefined {
  const text = new TextDecoder().decode(value)
  return /[\u0080-\u00ff]/.test(text) && !/[\u0100-\uffff]/.test(text) ? text : undefined
}
