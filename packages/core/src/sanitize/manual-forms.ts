import { encodeBase64 } from '../codec/base64.ts'
import { latin1, latin1Bytes } from '../codec/latin1.ts'
import { canonicalValue, spellings } from './canonical.ts'
import { hex } from './keyring.ts'

/** `base64`: what of a short value's base64 does not depend on its neighbours. */
export type FormKind = 'plain' | 'hex' | 'base64'

/** Longer values do not fit into a run of base64 that is too short to be opened. */
const LONGEST_IN_RUN = 8

/** What is looked for, one character a byte. */
export function formsOf(value: Uint8Array): ReadonlyMap<string, FormKind> {
  const forms = new Map<string, FormKind>()
  const add = (text: string, kind: FormKind): void => {
    if (text.length >= 3 && !forms.has(text)) forms.set(text, kind)
  }
  for (const form of spellings(value, canonicalValue(value))) add(latin1(form), 'plain')
  const narrow = singleBytes(value)
  if (narrow !== undefined) add(narrow, 'plain')
  add(hex(value), 'hex')
  add(hex(value).toUpperCase(), 'hex')
  if (value.length <= LONGEST_IN_RUN) {
    for (const url of [false, true]) {
      for (const before of [0, 1, 2]) add(base64Piece(value, before, url), 'base64')
    }
  }
  return forms
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
  const texts = [...formsOf(value)].filter(([, kind]) => kind !== 'base64').map(([text]) => text)
  for (const url of [false, true]) texts.push(encodeBase64(value, { url, padding: false }))
  return texts.map((text) => canonicalValue(latin1Bytes(text)))
}

/** The value in ISO 8859-1, where it is not the same in UTF-8. */
function singleBytes(value: Uint8Array): string | undefined {
  const text = new TextDecoder().decode(value)
  return /[\u0080-\u00ff]/.test(text) && !/[\u0100-\uffff]/.test(text) ? text : undefined
}
