import type { Dice } from './dice.ts'

/** JSON as it is written: keys may stand twice, numbers keep their digits. */
export type Json =
  | string
  | boolean
  | null
  | { readonly number: string }
  | { readonly members: readonly (readonly [key: string, value: Json])[] }
  | readonly Json[]

export const object = (members: Readonly<Record<string, Json>>): Json => ({
  members: Object.entries(members),
})
export const number = (digits: string | number): Json => ({ number: String(digits) })

export interface Style {
  /** White space between tokens. */
  readonly blank: 'none' | 'lines' | 'crlf' | 'odd'
  /** How often a character is written as `\uXXXX` though it need not be. */
  readonly escapes: number
  readonly bom: boolean
}

/** Writes JSON in one of the many ways in which it can be written. */
export function spelled(value: Json, style: Style, dice: Dice): string {
  return (style.bom ? '\ufeff' : '') + write(value, style, dice, 0)
}

function write(value: Json, style: Style, dice: Dice, depth: number): string {
  if (value === null || typeof value === 'boolean') return String(value)
  if (typeof value === 'string') return literal(value, style, dice)
  if ('number' in value) return value.number
  const isArray = !('members' in value)
  const items = isArray
    ? value.map((item) => write(item, style, dice, depth + 1))
    : value.members.map(([key, member]) => {
        const colon = `${style.blank === 'odd' ? blank(style, dice, 0) : ''}:${style.blank === 'none' ? '' : ' '}`
        return literal(key, style, dice) + colon + write(member, style, dice, depth + 1)
      })
  const [open, close] = isArray ? '[]' : '{}'
  if (items.length === 0) return `${open}${close}`
  const inner = blank(style, dice, depth + 1)
  return `${open}${inner}${items.join(`,${inner}`)}${blank(style, dice, depth)}${close}`
}

function blank({ blank }: Style, dice: Dice, depth: number): string {
  if (blank === 'none') return ''
  if (blank === 'odd') return dice.pick(['', ' ', '\t', '\n', '\r', ' \r\n\t '])
  return `${blank === 'crlf' ? '\r\n' : '\n'}${'  '.repeat(depth)}`
}

function literal(text: string, { escapes }: Style, dice: Dice): string {
  let out = '"'
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    const isPair = unit >= 0xd800 && unit < 0xdc00 && (text.charCodeAt(at + 1) & 0xfc00) === 0xdc00
    if (isPair && dice.roll() >= escapes) out += text.slice(at, ++at + 1)
    else if ((unit & 0xf800) === 0xd800 || unit < 0x20 || dice.roll() < escapes) out += hex(unit, dice)
    else if (unit === 0x22 || unit === 0x5c) out += `\\${text[at]}`
    else if (unit === 0x2f && escapes > 0) out += dice.pick(['/', '\\/'])
    else out += text[at]
  }
  return `${out}"`
}

function hex(unit: number, dice: Dice): string {
  const digits = unit.toString(16).padStart(4, '0')
  return `\\u${dice.below(2) === 0 ? digits : digits.toUpperCase()}`
}
