import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { memorySource } from '../../src/model/byte-source.ts'
import { HaruspexError } from '../../src/model/error.ts'
import type { Spool } from '../../src/model/runtime.ts'
import { strictPolicy } from '../../src/sanitize/policy.ts'
import { sanitize } from '../../src/sanitize/sanitize.ts'
import { memorySpool, testRuntime } from '../runtime.ts'
import { aDocument, plans } from './a-document.ts'
import { changesBeyondSecrets } from './only-secrets-changed.ts'
import { Oracle } from './oracle.ts'
import { sanitized, toBytes } from './sanitized.ts'

const skeleton = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(skeleton)
  if (typeof value !== 'object' || value === null)
    return typeof value === 'number' ? 'leaf' : typeof value === 'string' ? 'leaf' : value
  return Object.values(value).map(skeleton)
}

describe('never broken', () => {
  it('valid JSON stays valid JSON of the same shape', async () => {
    await fc.assert(
      fc.asyncProperty(plans, async (plan) => {
        const { bytes } = aDocument(plan)
        const { copyText } = await sanitized(bytes)
        expect(skeleton(JSON.parse(copyText))).toEqual(skeleton(JSON.parse(Buffer.from(bytes).toString())))
      }),
      { numRuns: 50 },
    )
  })

  it('any JSON at all is taken, with telling keys in odd places', async () => {
    const word = fc.constantFrom(
      'password',
      'token',
      'name',
      'value',
      'headers',
      'cookies',
      'key',
      'state',
      '__proto__',
    )
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 30 }),
      fc.constantFrom(
        'a=b&token=c',
        'https://a:b@c/?d#e',
        'Basic QTpC',
        '{"token":"{\\"token\\":\\"x\\"}"}',
        'eyJhbGciOiJub25lIn0.e30.',
      ),
    )
    const { value } = fc.letrec((tie) => ({
      value: fc.oneof(
        { depthSize: 'small', withCrossShrink: true },
        fc.oneof(text, fc.double(), fc.boolean(), fc.constant(null)),
        fc.array(tie('value'), { maxLength: 4 }),
        fc
          .array(fc.tuple(fc.oneof(word, text), tie('value')), { maxLength: 4 })
          .map((each) => Object.fromEntries(each)),
      ),
    }))
    await fc.assert(
      fc.asyncProperty(value, async (json) => {
        const run = await sanitized(JSON.stringify(json))
        JSON.parse(run.copyText)
        expect(changesBeyondSecrets(run)).toEqual([])
      }),
      { numRuns: 200 },
    )
  })

  it('JSON inside a value stays JSON', async () => {
    const inner = JSON.stringify({ pin: 493817, password: 'a "quoted" \\ one', n: 1.5 })
    const { copyText } = await sanitized(
      JSON.stringify({ text: inner, deeper: JSON.stringify({ text: inner }) }),
    )
    const outer = JSON.parse(copyText) as { text: string; deeper: string }
    for (const text of [outer.text, (JSON.parse(outer.deeper) as { text: string }).text]) {
      const parsed = JSON.parse(text) as Record<string, unknown>
      expect(parsed.n).toBe(1.5)
      expect(parsed.pin).toMatch(/^hsx_otp_/)
      expect(parsed.password).toMatch(/^hsx_password_/)
    }
  })

  it('a cut document is salvaged: no secret survives, whatever byte it ends at', async () => {
    await fc.assert(
      fc.asyncProperty(plans, fc.double({ min: 0, max: 1, noNaN: true }), async (plan, where) => {
        const { bytes, secrets } = aDocument(plan)
        const cut = bytes.slice(0, Math.floor(bytes.length * where))
        const run = await sanitized(cut)
        expect(changesBeyondSecrets(run, { valid: false })).toEqual([])
        expect(run.summary.issues.length).toBe(where === 1 ? 0 : 1)
        const oracle = new Oracle(run.copy)
        expect(secrets.filter((secret) => oracle.finds(secret))).toEqual([])
        expect((await sanitized(run.copy)).copyText).toBe(run.copyText)
      }),
      { numRuns: 40 },
    )
  })

  it('the part of a URL that the cut goes through is taken when it may hide a secret', async () => {
    const packed = 's8nLL0m1SzRMNDBLMzc3NDAySDZNMrLRxyoMAA'
    const whole = `{"log":{"entries":[{"comment":"https://app.example/items?data=${packed}`
    const { copyText } = await sanitized(new TextEncoder().encode(whole))
    expect(copyText).not.toContain(packed.slice(0, 12))
    expect(copyText).toContain('https://app.example/items?data=')
  })

  it('a document with broken bytes in it never crashes the sanitizer', async () => {
    const damage = fc.record({
      at: fc.double({ min: 0, max: 0.999, noNaN: true }),
      bytes: fc.uint8Array({ maxLength: 4 }),
      drop: fc.nat(4),
    })
    await fc.assert(
      fc.asyncProperty(plans, damage, async (plan, { at, bytes: junk, drop }) => {
        const { bytes } = aDocument(plan)
        const from = Math.floor(bytes.length * at)
        const broken = new Uint8Array([...bytes.slice(0, from), ...junk, ...bytes.slice(from + drop)])
        const run = await sanitized(broken)
        expect(changesBeyondSecrets(run, { valid: false })).toEqual([])
      }),
      { numRuns: 50 },
    )
  })

  it('bytes that are no JSON at all never crash it', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(fc.uint8Array({ maxLength: 200 }), fc.string().map(toBytes)),
        async (bytes) => {
          await sanitized(bytes)
        },
      ),
      { numRuns: 200 },
    )
  })

  it('a copy that does not verify is refused, and the message holds nothing of the capture', async () => {
    const input = '{"password":"walnut-walnut-7","note":"harmless"}'
    const tamper: readonly [name: string, change: (text: string) => string][] = [
      ['a secret put back', (text) => text.replace(/hsx_password_\w+/, 'walnut-walnut-7')],
      ['a secret put elsewhere', (text) => text.replace('harmless', 'walnut-walnut-7')],
      ['a kept byte changed', (text) => text.replace('harmless', 'harmlesS')],
      ['a byte lost', (text) => text.slice(0, -1)],
      [
        'a tag swapped',
        (text) => text.replace(/(hsx_password_)(.)/, (_, head, first) => head + (first === 'b' ? 'c' : 'b')),
      ],
    ]
    for (const [name, change] of tamper) {
      const copy = memorySpool()
      const tampered: Spool = {
        ...copy,
        write: (bytes) => copy.write(bytes),
        finish: async () => memorySource(toBytes(change(Buffer.from(copy.bytes).toString()))),
      }
      const spools = { copy: tampered, receipt: memorySpool() }
      const error: unknown = await sanitize(memorySource(toBytes(input)), spools, testRuntime).catch(
        (e: unknown) => e,
      )
      expect(error, name).toBeInstanceOf(HaruspexError)
      expect((error as HaruspexError).code, name).toBe('ERR_NOT_SANITIZED')
      expect(
        JSON.stringify([(error as HaruspexError).message, (error as HaruspexError).detail]),
      ).not.toContain('walnut')
    }
  })

  it('a file that changes between the readings is refused', async () => {
    let reads = 0
    const [first, second] = ['{"password":"walnut-walnut-7"}', '{"password":"walnut-walnut-8"}'].map(toBytes)
    const source = { ...memorySource(first!), read: async () => (reads++ === 0 ? first! : second!) }
    const spools = { copy: memorySpool(), receipt: memorySpool() }
    await expect(sanitize(source, spools, testRuntime)).rejects.toMatchObject({ code: 'ERR_FILE_CHANGED' })
    const grown = { ...memorySource(first!), changed: async () => true }
    await expect(
      sanitize(grown, { copy: memorySpool(), receipt: memorySpool() }, testRuntime),
    ).rejects.toMatchObject({ code: 'ERR_FILE_CHANGED' })
  })

  it('an interrupted run writes no receipt to its end', async () => {
    const receipt = memorySpool()
    const run = sanitize(memorySource(toBytes('{"a":1}')), { copy: memorySpool(), receipt }, testRuntime, {
      signal: { aborted: true },
    })
    await expect(run).rejects.toMatchObject({ code: 'ERR_INTERRUPTED' })
    expect(receipt.finished).toBe(false)
  })

  it('a literal that its tags lengthen beyond the limit does not stop the copy', async () => {
    const policy = { ...strictPolicy, limits: { ...strictPolicy.limits, literalBytes: 200 } }
    for (let length = 170; length <= 200; length++) {
      const text = `password=hunter2&note=${'x'.repeat(length - 22)}`
      const { copyText } = await sanitized(JSON.stringify({ text }), { policy })
      expect(copyText).not.toContain('hunter2')
    }
  })

  it('a swept word that makes its neighbour look random does not stop the copy', async () => {
    const phrase = 'correcthorsebatterystaple'
    for (const neighbour of [
      { key: `prefix/${phrase}` },
      { session: `abc.${phrase}` },
      { note: `hello sig=${phrase}-abc there` },
    ]) {
      const { copyText } = await sanitized(JSON.stringify({ password: phrase, ...neighbour }))
      expect(copyText).not.toContain(phrase)
    }
  })
})
