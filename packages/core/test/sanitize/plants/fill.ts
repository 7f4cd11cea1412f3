import type { Dice } from '../dice.ts'
import { VALUES } from './values.ts'

/** A text with what must go from it and what must stay in it. Neither is escaped: the judge undoes all layers. */
export interface Filled {
  readonly text: string
  readonly secrets: readonly string[]
  readonly keeps: readonly string[]
  /** Secrets that are a whole value where they stand, so that they are looked for elsewhere too. */
  readonly whole?: readonly string[]
}

/** How a value is written in the syntax of the text around it. */
export type Escape = (value: string) => string

/**
 * `«kind»` a secret, `«~kind»` a value that may stay or go, `«=kind»` one that must stay; `«kind:8#id»` and `«#id»` the
 * same again; `«-text»` that very text, which may stay or go.
 */
const PLACEHOLDER = /«(?:-([^»]*)|([~=]?)([a-z][\w-]*)?(?::([\w.+-]+))?(?:#(\w+))?)»/g

/** Makes the values of a template. All that stands between them must stay, byte for byte. */
export function fill(dice: Dice, template: string, written: Escape = (value) => value): Filled {
  const secrets = new Set<string>()
  const keeps = new Set<string>()
  const wholes = new Set<string>()
  const named = new Map<string, Filled | string>()
  let text = ''
  let at = 0
  const keep = (piece: string): void => {
    text += piece
    if (isDistinct(piece)) keeps.add(piece)
  }
  for (const match of template.matchAll(PLACEHOLDER)) {
    const [whole, plain, mark, kind, arg, name] = match
    keep(template.slice(at, match.index))
    at = match.index + whole.length
    if (plain !== undefined) {
      text += plain
      continue
    }
    const value = (name === undefined ? undefined : named.get(name)) ?? aValueOf(dice, kind ?? '', arg ?? '')
    if (name !== undefined) named.set(name, value)
    if (typeof value === 'string') {
      text += written(value)
      if (mark === '') secrets.add(value)
      if (mark === '' && isBordered(template, match.index, at)) wholes.add(value)
      if (mark === '=') keeps.add(value)
    } else {
      text += written(value.text)
      for (const secret of value.secrets) secrets.add(secret)
      for (const kept of value.keeps) keeps.add(kept)
      for (const each of value.whole ?? []) wholes.add(each)
    }
  }
  keep(template.slice(at))
  return { text, secrets: [...secrets], keeps: [...keeps], whole: [...wholes] }
}

function aValueOf(dice: Dice, kind: string, arg: string): Filled | string {
  const make = VALUES[kind]
  if (make === undefined) throw new Error(`There is no value of the kind "${kind}".`)
  return make(dice, arg)
}

/** Whether a placeholder stands between borders of a value, not glued to something. */
function isBordered(template: string, start: number, end: number): boolean {
  const before = template[start - 1] ?? ' '
  const after = template[end] ?? ' '
  return /[\s"'`<>&;,={}()[\]|/?#]/.test(before) && /[\s"'`<>&;,{}()[\]|/?#\\]/.test(after)
}

/** Whether a piece can be told from chance. */
function isDistinct(piece: string): boolean {
  return piece.length >= 4 && /[A-Za-z0-9]{2}/.test(piece)
}

/** The same, inside an encoding. */
export const within = (filled: Filled, encode: Escape): Filled => ({ ...filled, text: encode(filled.text) })

/** Several as one. */
export const joined = (parts: readonly Filled[], separator = ''): Filled => ({
  text: parts.map(({ text }) => text).join(separator),
  secrets: parts.flatMap(({ secrets }) => secrets),
  keeps: parts.flatMap(({ keeps }) => keeps),
  whole: parts.flatMap(({ whole = [] }) => whole),
})
