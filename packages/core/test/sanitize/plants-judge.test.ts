import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { Dice } from './dice.ts'
import { ALL_SITES } from './plants/all-sites.ts'
import { aCapture, spellingOf } from './plants/generate.ts'
import { leaksIn, lossesBetween, missing } from './plants/judge.ts'
import { PEOPLE } from './plants/people.ts'
import type { Plant } from './plants/plant.ts'
import { VENDORS } from './plants/vendors.ts'

const SECRET = 'q7"Xé\\&z9%K<4m漢T1w'
const packed = (pack: (bytes: Buffer) => Buffer): string =>
  pack(Buffer.from(`{"page":2,"note":${JSON.stringify(SECRET)},"more":"of the same"}`)).toString('base64')
const units = (write: (code: number) => string): string =>
  [...Array(SECRET.length).keys()].map((at) => write(SECRET.charCodeAt(at))).join('')
const hex = (code: number, length: number): string => code.toString(16).padStart(length, '0')

const LAYERS: Readonly<Record<string, string>> = {
  gzip: packed(gzipSync),
  zlib: packed(deflateSync),
  'raw deflate': packed(deflateRawSync),
  brotli: packed(brotliCompressSync),
  hex: Buffer.from(`a note: ${SECRET}`).toString('hex'),
  'base64 in lines': Buffer.from('padding '.repeat(9) + SECRET)
    .toString('base64')
    .replace(/(.{64})/g, '$1\r\n'),
  'escapes of JavaScript': units((code) => (code < 256 ? `\\x${hex(code, 2)}` : `\\u{${hex(code, 4)}}`)),
  'old percent escapes': units((code) => `%u${hex(code, 4)}`),
  'decimal entities': units((code) => `&#${code};`),
  'hexadecimal entities': units((code) => `&#X${hex(code, 4)};`),
  'a field of CSV': `1,"${SECRET.replaceAll('"', '""')}",2`,
  'JSON in a form in base64': Buffer.from(
    `a=1&data=${encodeURIComponent(JSON.stringify({ note: SECRET }))}`,
  ).toString('base64'),
}

const plants = (seed: number): [string, Plant][] =>
  ALL_SITES.map(([, name, site]) => [name, site(new Dice(seed + name.length), seed)])

describe('the judge of the plants', () => {
  it.each(Object.keys(LAYERS))('opens %s', (name) => {
    expect(missing([LAYERS[name]], [SECRET])).toEqual([])
    expect(leaksIn({ a: LAYERS[name] }, [SECRET])).toEqual([{ value: SECRET, pointer: '/a' }])
  })

  it('finds every secret of every site in the untouched file, and each loss when all is taken', () => {
    for (const seed of [0, 1, 7]) {
      for (const [name, plant] of plants(seed)) {
        const { bytes } = aCapture([plant], { seed, ...spellingOf(seed), dialect: '' })
        const before = JSON.parse(Buffer.from(bytes).toString()) as unknown
        const found = new Set(leaksIn(before, plant.secrets).map(({ value }) => value))
        expect([...found].sort(), `${seed} ${name}`).toEqual([...new Set(plant.secrets)].sort())
        const lost = new Set(lossesBetween(before, emptied(before), plant.keeps).map(({ value }) => value))
        expect(
          plant.keeps.filter((keep) => !lost.has(keep)),
          `${seed} ${name}`,
        ).toEqual([])
      }
    }
  })

  it('counts half of a long secret as a leak, and one of two keeps as a loss', () => {
    const secret = 'k3Jd82mXqP0zL5vR7tYb1N'
    expect(leaksIn(`see ${secret.slice(0, 13)} there`, [secret])).toHaveLength(1)
    expect(leaksIn(`see ${secret.slice(10)} there`, [secret])).toHaveLength(1)
    expect(leaksIn(`see ${secret.slice(0, 7)} there`, [secret])).toEqual([])
    expect(lossesBetween(['E-1043, E-1043'], ['E-1043, hsx_'], ['E-1043'])).toHaveLength(1)
  })

  it('judges secrets of realistic shape: each is written as its kind is', () => {
    const luhn = (text: string): number =>
      [...text.replace(/\D/g, '')]
        .reverse()
        .reduce(
          (sum, char, at) => sum + (at % 2 ? [0, 2, 4, 6, 8, 1, 3, 5, 7, 9][Number(char)]! : Number(char)),
          0,
        ) % 10
    const mod97 = (iban: string): bigint => {
      const text = iban.replaceAll(' ', '')
      return (
        BigInt((text.slice(4) + text.slice(0, 4)).replace(/[A-Z]/g, (c) => String(c.charCodeAt(0) - 55))) %
        97n
      )
    }
    for (let seed = 0; seed < 50; seed++) {
      const dice = new Dice(seed)
      for (const kind of ['card', 'card-spaced', 'card-dashed', 'amex', 'sin'])
        expect(luhn(PEOPLE[kind]!(dice, ''))).toBe(0)
      expect(luhn(PEOPLE['no-card']!(dice, ''))).not.toBe(0)
      for (const kind of ['iban', 'iban-spaced']) expect(mod97(PEOPLE[kind]!(dice, ''))).toBe(1n)
    }
    expect(Object.keys(VENDORS).length).toBeGreaterThanOrEqual(30)
  })

  it('has the same plants for the same seed', () => {
    const make = (): string =>
      Buffer.from(
        aCapture(
          plants(3).map(([, plant]) => plant),
          { seed: 3, ...spellingOf(3), echoes: true },
        ).bytes,
      ).toString()
    const first = make()
    expect(make() === first).toBe(true)
  })
})

/** The same document with nothing in its strings. */
function emptied(value: unknown): unknown {
  if (typeof value === 'string') return 'hsx_opaque_aaaaaaaaaaaa1'
  if (Array.isArray(value)) return value.map(emptied)
  if (typeof value !== 'object' || value === null) return typeof value === 'number' ? -9 : value
  return Object.fromEntries(Object.entries(value).map(([, member], at) => [`${at}`, emptied(member)]))
}
