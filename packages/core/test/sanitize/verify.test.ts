import { describe, expect, it } from 'vitest'
import { memorySource } from '../../src/model/byte-source.ts'
import { HaruspexError } from '../../src/model/error.ts'
import { type VerifyReport, verify } from '../../src/sanitize/verify.ts'
import { testRuntime } from '../runtime.ts'
import { aDocument } from './a-document.ts'
import { SITE_NAMES } from './plants.ts'
import { sanitized, toBytes } from './sanitized.ts'

const source = (text: string | Uint8Array) => memorySource(toBytes(text))
const check = (copy: string, original?: string | Uint8Array, receipt?: string): Promise<VerifyReport> =>
  verify(source(copy), testRuntime, {
    original: original === undefined ? undefined : source(original),
    receipt: receipt === undefined ? undefined : source(receipt),
  })

const style = { blank: 'lines', escapes: 0, bom: false } as const
const { bytes: original, secrets } = aDocument({
  seed: 9,
  sites: SITE_NAMES,
  echoes: ['base64 of more'],
  style,
})
const run = await sanitized(original)
const copy = run.copyText
const receipt = Buffer.from(run.receipt).toString()
const lines = receipt.trimEnd().split('\n')
const tags = [...new Set(run.redactions.map(({ tag }) => tag))]

describe('verify', () => {
  it('accepts a copy alone, with its original, with its receipt, and with both', async () => {
    for (const report of [
      await check(copy),
      await check(copy, original),
      await check(copy, undefined, receipt),
      await check(copy, original, receipt),
    ]) {
      expect(report).toMatchObject({ ok: true, problems: [] })
    }
    expect((await check(copy, original, receipt)).redactions).toBe(run.redactions.length)
  })

  it('accepts what was never secret, and refuses an original', async () => {
    expect((await check('{"a":"harmless"}')).ok).toBe(true)
    expect((await check(Buffer.from(original).toString())).ok).toBe(false)
  })

  it.each([
    ['a kept byte changed', () => copy.replace('a made-up exporter', 'a made-up exporteR')],
    ['a number changed', () => copy.replace('123.4500', '123.4501')],
    ['white space changed', () => copy.replace('\n', ' ')],
    ['a tag swapped for another', () => copy.replace(tags[0]!, tags[1]!)],
    ['a byte lost at the end', () => copy.slice(0, -1)],
    ['a byte more at the end', () => `${copy}\n`],
  ])('with the receipt, notices: %s', async (_, change) => {
    expect(change()).not.toBe(copy)
    expect((await check(change(), original, receipt)).ok).toBe(false)
    expect((await check(change(), undefined, receipt)).ok).toBe(false)
  })

  it('with the original, notices each secret that is put back under a neutral name', async () => {
    for (const secret of secrets.filter((_, at) => at % 3 === 0)) {
      const put = copy.replace('"a made-up exporter"', JSON.stringify(`a ${secret} exporter`))
      expect((await check(put, original)).ok).toBe(false)
    }
  })

  it('without anything beside it, notices a secret that is put back where it stood', async () => {
    const put = copy.replace(/Bearer hsx_\w+/, 'Bearer walnut-walnut')
    const report = await check(put)
    expect(report.ok).toBe(false)
    expect(report.problems[0]).toMatchObject({
      id: 'secret-left',
      pointer: expect.stringContaining('/log/entries/'),
    })
    expect(JSON.stringify(report)).not.toContain('walnut')
  })

  it.each([
    ['cut in its last line', () => receipt.slice(0, -30)],
    ['cut by its end line', () => lines.slice(0, -1).join('\n')],
    ['empty', () => ''],
    ['without its head', () => lines.slice(1).join('\n')],
    ['something else', () => '{"log":{}}'],
  ])('refuses a receipt that is %s', async (_, change) => {
    const error: unknown = await check(copy, original, change()).catch((e: unknown) => e)
    expect(error).toBeInstanceOf(HaruspexError)
    expect((error as HaruspexError).code).toBe('ERR_RECEIPT')
  })

  it('notices each line of the receipt that is missing', async () => {
    for (let at = 1; at < lines.length - 1; at += 3) {
      const missing = [...lines.slice(0, at), ...lines.slice(at + 1)].join('\n')
      expect((await check(copy, original, missing)).ok, lines[at]).toBe(false)
    }
  })

  it('notices a missing line also where two redactions share one change', async () => {
    const inner = Buffer.from(JSON.stringify({ password: 'walnut-77-aa', token: 'hazelnut-88-bb' })).toString(
      'base64',
    )
    const shared = await sanitized(JSON.stringify({ text: inner }))
    expect(shared.redactions).toHaveLength(2)
    const [head, first, second, end] = Buffer.from(shared.receipt).toString().trimEnd().split('\n')
    for (const missing of [
      [head, first, end],
      [head, second, end],
    ]) {
      expect((await check(shared.copyText, shared.original, missing.join('\n'))).ok).toBe(false)
    }
    const told = [head, first, second, end?.replace('"redactions":2', '"redactions":1')].join('\n')
    expect((await check(shared.copyText, shared.original, told)).ok).toBe(false)
  })

  it('notices a line of the receipt that stands twice, or in another order', async () => {
    const twice = [...lines.slice(0, 2), ...lines.slice(1)].join('\n')
    expect((await check(copy, original, twice)).ok).toBe(false)
    const swapped = [lines[0], lines[3], lines[2], lines[1], ...lines.slice(4)].join('\n')
    expect((await check(copy, original, swapped)).ok).toBe(false)
  })

  it('notices a span, a tag or a hash of the receipt that was changed', async () => {
    const changes: readonly ((text: string) => string)[] = [
      (text) => text.replace(/"output":\[(\d+)/, (_, at) => `"output":[${Number(at) + 1}`),
      (text) => text.replace(/"input":\[(\d+),(\d+)/, (_, from, to) => `"input":[${from},${Number(to) + 1}`),
      (text) => text.replace(/"input":\[(\d+)/, (_, at) => `"input":[${Number(at) - 1}`),
      (text) => text.replace(`"tag":"${tags[0]}"`, `"tag":"${tags[1]}"`),
      (text) =>
        text.replace(
          /"outputSha256":"./,
          (start) => `${start.slice(0, -1)}${start.endsWith('a') ? 'b' : 'a'}`,
        ),
      (text) =>
        text.replace(/"keptSha256":"./, (start) => `${start.slice(0, -1)}${start.endsWith('a') ? 'b' : 'a'}`),
    ]
    for (const [at, change] of changes.entries()) {
      expect(change(receipt)).not.toBe(receipt)
      expect((await check(copy, original, change(receipt))).ok, `change ${at}`).toBe(false)
    }
  })

  it('notices another original', async () => {
    const text = Buffer.from(original).toString()
    for (const other of [
      text.replace('a made-up exporter', 'a made-up exporteR'),
      text.replace('200', '404'),
      `${text} `,
    ]) {
      expect((await check(copy, other, receipt)).ok).toBe(false)
    }
  })
})
