import { TAG_SOURCE } from '../model/tag.ts'
import { personalTellingOf } from './detectors/personal-names.ts'
import { isErrand, isHarmless } from './harmless-names.ts'
import { PSEUDONYM_SOURCE } from './pseudonym.ts'
import { ADDITIONS, FOREIGN_PASSWORDS, GLUED_ENDS, LAST_PAIRS, LAST_WORDS } from './telling-words.ts'

/**
 * What a name says about its value. Names are compared as words: `accessToken`, `access-token`, `ACCESS_TOKEN`,
 * `filter[access][token]` and `%61ccess_token` are the same two words.
 */
export interface Telling {
  /** Part of the tag. */
  readonly class: string
  /**
   * `always`: any value. `random`: only a value that looks made by a machine (`key`, `code` and `state` have
   * honest uses). `oauth`: with OAuth neighbours any value, otherwise as `random`. `shaped`: only a value that has
   * the form of its class (personal data).
   */
  readonly when: 'always' | 'random' | 'oauth' | 'shaped'
  /** Numbers under this name are secrets too. */
  readonly numbers: boolean
  /** Values of this form are none all the same; anchored and linear. */
  readonly unless?: RegExp
}

/** The words of a name, lower case, joined by one space. Percent and `\u` escapes must be decoded before. */
export function nameWords(name: string): string {
  if (isOneWord(name)) return name
  return name
    .slice(0, 200)
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .replace(/([A-Z]{1,40})([A-Z][a-z])/g, '$1 $2')
    .toLowerCase()
    .replace(/[^a-z0-9\x80-\uffff]+/g, ' ')
    .trim()
    .replace(/(?: v?\d{1,4})+$/, '')
}

/** Most names are one word already: small letters and digits. */
function isOneWord(name: string): boolean {
  if (name.length > 200) return false
  for (let at = 0; at < name.length; at++) {
    const code = name.charCodeAt(at)
    if (!((code >= 0x61 && code <= 0x7a) || (code >= 0x30 && code <= 0x39))) return false
  }
  return true
}

/** What the name tells, or `undefined` when its value is not a secret by name. */
export function tellingOf(name: string): Telling | undefined {
  const joined = nameWords(name)
  if (joined === '') return undefined
  const words = joined.split(' ')
  const certain = LAST_PAIRS.get(words.slice(-3).join(' '))
  if (certain === undefined && isHarmless(words)) return undefined
  const telling =
    tellingOfWords(words, joined) ??
    tellingOfWords(withoutAdditions(words), '') ??
    personalTellingOf(joined, name)
  if (telling?.when === 'always' && isErrand(words)) return { ...telling, when: 'random', numbers: false }
  return telling
}

function tellingOfWords(words: readonly string[], joined: string): Telling | undefined {
  const last = words[words.length - 1]
  if (last === undefined) return undefined
  for (const count of [3, 2]) {
    const together = words.length >= count ? LAST_PAIRS.get(words.slice(-count).join(' ')) : undefined
    if (together !== undefined) return together
  }
  const bare = last.replace(/\d{1,3}$/, '')
  return (
    LAST_WORDS.get(joined.replaceAll(' ', '')) ??
    LAST_WORDS.get(last) ??
    LAST_WORDS.get(bare) ??
    GLUED_ENDS.find(([end]) => bare.endsWith(end))?.[1] ??
    (/^(?:password|passwd|passwort)(?:new|old|confirm|confirmation|again|repeat|hash|value|text)$/.test(bare)
      ? LAST_WORDS.get('password')
      : undefined) ??
    UTF8_WORDS.get(last) ??
    UTF8_WORDS.get(joined)
  )
}

/** `passwordHash` and `token.value.b64` tell what `password` and `token` tell. */
function withoutAdditions(words: readonly string[]): readonly string[] {
  let count = words.length
  while (count > 0 && ADDITIONS.has(words[count - 1] as string)) count--
  return count === words.length ? [] : words.slice(0, count)
}

/** Words beyond ASCII, as UTF-8 bytes one character each, for names that were read byte by byte. */
const UTF8_WORDS = new Map<string, Telling>(
  FOREIGN_PASSWORDS.flatMap((word) => {
    const bytes = new TextEncoder().encode(word)
    const name = nameWords(String.fromCharCode(...bytes))
    return [[name, { class: 'password', when: 'always', numbers: true }] as const]
  }),
)

const TAGS = new RegExp(`${TAG_SOURCE}|(?<![A-Za-z0-9])${PSEUDONYM_SOURCE}`, 'g')

/**
 * A value that a machine made: long enough, letters and digits mixed, no word, no path, no number, no word with a
 * number behind it (an error code, an order). Our own tags do not count.
 */
export function looksRandom(text: string, minimum = 16): boolean {
  const value = /hsx_|[hnp]-/.test(text) ? text.replace(TAGS, 'X') : text
  if (/^[A-Za-z]{1,14}(?:[-_][A-Za-z]{1,14})?[-_]?\d{1,14}$/.test(value)) return false
  if (value.length < minimum || /\s/.test(value)) return false
  if (/^[a-z][a-z0-9+.-]{1,20}:\/\//i.test(value) || value.startsWith('/')) return false
  if (!/\d/.test(value) || !/[A-Za-z]/.test(value)) return false
  if (/^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-/i.test(value)) return true
  const pieces = value.split(/[^A-Za-z0-9]+/)
  return pieces.some(isRandomPiece)
}

function isRandomPiece(piece: string): boolean {
  return (
    piece.length >= 8 && /\d/.test(piece) && /[A-Za-z]/.test(piece) && !/^[A-Za-z]{1,20}\d{1,4}$/.test(piece)
  )
}
