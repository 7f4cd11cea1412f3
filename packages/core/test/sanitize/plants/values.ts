import { type Dice, LETTERS_AND_DIGITS } from '../dice.ts'
import type { Filled } from './fill.ts'
import { PEOPLE } from './people.ts'
import { VENDORS } from './vendors.ts'

const LOWER = 'abcdefghijklmnopqrstuvwxyz'
const DIGITS = '0123456789'
const HEX = '0123456789abcdef'

/** Letters and digits, both in it; begins with a letter. */
export const token = (dice: Dice, length: number): string =>
  `${dice.pick([...LOWER])}${dice.pick([...DIGITS])}${dice.text(LETTERS_AND_DIGITS, length - 4)}${dice.pick([...LOWER.toUpperCase()])}${dice.pick([...DIGITS])}`
export const hex = (dice: Dice, length: number): string =>
  `${dice.pick([...'abcdef'])}${dice.pick([...'23456789'])}${dice.text(HEX, length - 4)}${dice.pick([...'23456789'])}${dice.pick([...'abcdef'])}`
export const digits = (dice: Dice, length: number): string =>
  `${dice.pick([...'3456789'])}${dice.text(DIGITS, length - 2)}${dice.pick([...'123579'])}`
export const base64 = (dice: Dice, bytes: number): string =>
  Buffer.from(Array.from({ length: bytes }, () => dice.below(256))).toString('base64')
export const uuid = (dice: Dice): string =>
  `${hex(dice, 8)}-${hex(dice, 4)}-4${dice.text(HEX, 3)}-${dice.pick([...'89ab'])}${dice.text(HEX, 3)}-${hex(dice, 12)}`
const word = (dice: Dice, length: number): string =>
  [...Array(length).keys()].map((at) => dice.pick([...(at % 2 ? 'aeiou' : 'bdfgklmnprstvz')])).join('')

/** What people are told to take: hard characters inside, and short ones too. */
function password(dice: Dice, length: number): string {
  const odd = dice.text('!"#$%&\'()*+,/:;<=>?@[\\]^{|}~ éß漢', Math.max(1, Math.floor(length / 6)))
  const half = Math.floor((length - odd.length) / 2)
  return `${token(dice, Math.max(4, half))}${odd}${token(dice, Math.max(4, length - odd.length - half))}`
}

const b64u = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url')

function jwt(dice: Dice): Filled {
  const head = b64u({ alg: dice.pick(['RS256', 'HS256', 'ES256']), typ: 'JWT', kid: `key-${dice.below(9)}` })
  const claims = {
    iss: 'https://id.example/',
    aud: ['shop-api', 'https://shop.example'],
    iat: 1772355600,
    exp: 1772359200 + dice.below(9000),
    scope: 'openid orders:read',
    azp: 'shop-web',
  }
  const kept = `${head}.${b64u(claims)}.`
  const signature = base64(dice, 48).replaceAll('+', '-').replaceAll('/', '_')
  return { text: kept + signature, secrets: [signature], keeps: [kept], whole: [signature] }
}

/** Names a person in its claims; the others stay. */
function identityJwt(dice: Dice): Filled {
  const head = b64u({ alg: 'RS256', typ: 'JWT', kid: `key-${dice.below(9)}` })
  const [email, family, phone] = [PEOPLE.email!(dice, ''), PEOPLE.surname!(dice, ''), PEOPLE.phone!(dice, '')]
  const claims = {
    iss: 'https://id.example/tenant-7',
    aud: 'shop-api-7',
    exp: 1772359200 + dice.below(9000),
    email,
    family_name: family,
    phone_number: phone,
    email_verified: true,
    scope: 'openid profile orders:read',
  }
  const signature = base64(dice, 48).replaceAll('+', '-').replaceAll('/', '_')
  const keeps = [
    `${head}.`,
    '"iss":"https://id.example/tenant-7"',
    '"aud":"shop-api-7"',
    `"exp":${claims.exp}`,
    '"email_verified":true',
    '"scope":"openid profile orders:read"',
  ]
  return {
    text: `${head}.${b64u(claims)}.${signature}`,
    secrets: [signature, email, family, phone],
    keeps,
  }
}

function basic(dice: Dice, arg: string): Filled {
  const secret = arg === 'short' ? password(dice, 8) : token(dice, 18)
  const text = Buffer.from(`carol:${secret}`).toString('base64')
  return { text, secrets: [secret, text], keeps: [], whole: [secret] }
}

function jwe(dice: Dice): Filled {
  const part = (bytes: number): string => base64(dice, bytes).replaceAll('+', '-').replaceAll('/', '_')
  const secrets = [part(48), part(12), part(96), part(15)]
  const head = b64u({ alg: 'RSA-OAEP', enc: 'A256GCM', kid: `enc-${dice.below(9)}` })
  return { text: [head, ...secrets].join('.'), secrets: [secrets[0]!, secrets[2]!], keeps: [`${head}.`] }
}

const length = (arg: string, otherwise: number): number => (arg === '' ? otherwise : Number(arg))

/** What a template can ask for by name. */
export const VALUES: Readonly<Record<string, (dice: Dice, arg: string) => Filled | string>> = {
  ...PEOPLE,
  tok: (dice, arg) => token(dice, length(arg, 32)),
  hex: (dice, arg) => hex(dice, length(arg, 32)),
  upper: (dice, arg) => `X${dice.text('ABCDEFGHJKLMNPQRSTUVWXYZ23456789', length(arg, 20) - 3)}7Q`,
  b64: (dice, arg) => base64(dice, length(arg, 33)),
  b64u: (dice, arg) =>
    base64(dice, length(arg, 33)).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', ''),
  uuid,
  otp: (dice) => digits(dice, 6),
  digits: (dice, arg) => digits(dice, length(arg, 8)),
  word: (dice, arg) => word(dice, length(arg, 8)),
  pw: (dice, arg) => password(dice, length(arg, 16)),
  pw8: (dice) => password(dice, 8),
  pwplain: (dice) => `${word(dice, 7)}${digits(dice, 3)}${dice.pick(['!', '#', '$'])}`,
  jwt,
  'jwt-id': identityJwt,
  jwe,
  basic,
  vendor: (dice, arg) => {
    const make = VENDORS[arg]
    if (make === undefined) throw new Error(`There is no vendor "${arg}".`)
    return make(dice)
  },
}
