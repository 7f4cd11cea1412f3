import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { missReport } from '../../src/flow/miss-report.ts'
import { memorySource } from '../../src/model/byte-source.ts'
import { valueShape } from '../../src/view/value-shape.ts'
import { testRuntime } from '../runtime.ts'

const har = (value: unknown, key = 'badge') =>
  JSON.stringify({
    log: {
      version: '1.2',
      creator: { name: 'x', version: '1' },
      entries: [
        {
          startedDateTime: '2026-03-04T10:11:12.000Z',
          request: {
            method: 'POST',
            url: `https://app.example/?page=2&badge=${encodeURIComponent(String(value))}`,
            headers: [{ name: 'X-Staff-Badge', value: String(value) }],
            postData: {
              mimeType: 'application/json; charset=utf-8',
              text: JSON.stringify({ user: { id: 7, [key]: value, [String(value)]: 1, 'Ann O’Nymous': 2 } }),
            },
          },
          response: { status: 200, content: { text: Buffer.from(`a=1&badge=${value}`).toString('base64') } },
        },
      ],
      _extra: { badge: value },
    },
  })
const report = (text: string, pointer: string, ...layers: string[]) =>
  missReport(memorySource(Buffer.from(text)), testRuntime, { pointer, layers })

const VALUE = 'QX-7Kd92mPz4Ls8Tn-00417'

describe('the report of a miss', () => {
  it('tells place and shape of a header, a field in JSON, a query and a form in base64', async () => {
    const text = har(VALUE)
    expect(await report(text, '/log/entries/0/request/headers/0/value')).toEqual({
      schema: 'haruspex.miss/1',
      tool: expect.stringMatching(/^haruspex \d/),
      policy: 'strict',
      policyVersion: 1,
      dialect: 'other',
      area: 'request-headers',
      pointer: '/log/entries/0/request/headers/0/value',
      layers: [],
      name: 'X-Staff-Badge',
      beside: ['name'],
      type: 'string',
      length: '3',
      looksLike: 'base64',
      shape: 'A{1+}-Aa9{8+}-9{4+}',
    })
    expect(await report(text, '/log/entries/0/request/postData/text', 'json:/user/badge')).toMatchObject({
      area: 'request-body',
      layers: ['json:/user/badge'],
      mediaType: 'application/json',
      beside: ['id'],
    })
    expect(await report(text, '/log/entries/0/request/url', 'query:badge')).toMatchObject({
      beside: ['page'],
    })
    expect(await report(text, '/log/entries/0/response/content/text', 'base64', 'form:badge')).toMatchObject({
      layers: ['base64', 'form:badge'],
      beside: ['a'],
      length: '3',
    })
    expect(await report(text, '/log/_extra/badge')).toMatchObject({ area: 'other' })
  })

  it('hides steps of its own that share with the value, and no others', async () => {
    const text = JSON.stringify({
      log: { entries: [{ _badges: { [VALUE]: { badge: `badge ${VALUE} /log/entries/` } } }] },
    })
    const { pointer } = await report(text, `/log/entries/0/_badges/${VALUE}/badge`)
    expect(pointer).toBe('/log/entries/0/*/*/*')
  })

  it('says of a short value how long it is, and no more', async () => {
    const { shape, looksLike, length } = await report(har('hunter2'), '/log/_extra/badge')
    expect([shape, looksLike, length]).toEqual([undefined, 'text', '1'])
    expect(await report(har(4711), '/log/_extra/badge')).toMatchObject({
      type: 'number',
      looksLike: 'digits',
    })
  })

  it('shares no four characters with the value, whatever the value is', async () => {
    const words = fc.constantFrom(
      'badge',
      'user',
      'Staff',
      'X-Staff-Badge',
      'entries',
      'json',
      'Aa9{16+}',
      'page',
      '-',
    )
    const values = fc.oneof(
      fc.string({ minLength: 3, maxLength: 60, unit: 'binary' }),
      fc.base64String({ minLength: 3, maxLength: 60 }),
      fc.array(words, { minLength: 1, maxLength: 8 }).map((parts) => parts.join('')),
    )
    await fc.assert(
      fc.asyncProperty(values, async (value) => {
        fc.pre(!/\p{Surrogate}/u.test(value))
        const text = har(value, `own-${value}`)
        for (const told of [
          await report(text, '/log/entries/0/request/headers/0/value'),
          await report(
            text,
            '/log/entries/0/request/postData/text',
            `json:/user/own-${value.replaceAll('~', '~0').replaceAll('/', '~1')}`,
          ),
        ]) {
          const { pointer, layers, name = '', mediaType = '', beside, shape = '' } = told
          // The kinds of layers and the names of the format are fixed words.
          const steps = layers.map((layer) => layer.replace(/^(?:json|form|query|base64):?/, ''))
          const own = pointer.replace(
            /^\/log\/entries\/0\/request\/(?:headers\/0\/value|postData\/text)$/,
            '',
          )
          const free = [own, ...steps, name, mediaType, ...beside, shape].join('\n')
          for (let at = 0; at + 4 <= value.length; at++) {
            const piece = value.slice(at, at + 4)
            expect(free.includes(piece) && !/^[/*]+$/.test(piece), JSON.stringify([piece, free])).toBe(false)
          }
        }
      }),
      { numRuns: 150 },
    )
  })

  it.each([
    ['/log/entries/9/request/url', []],
    ['/log/entries/0/request', []],
    ['/log/entries/0/request/postData/text', ['json:/user/nothing']],
    ['/log/entries/0/request/url', ['base64']],
    ['/log/entries/0/request/url', ['rot13']],
    ['log', []],
    ['/log/__proto__/x', []],
  ])('is not made where no value stands: %s %j', async (pointer, layers) => {
    await expect(report(har(VALUE), pointer, ...layers)).rejects.toMatchObject({ code: 'ERR_NO_VALUE' })
  })
})

describe('a shape', () => {
  it('is the same for all values of a kind', () => {
    expect(valueShape('ghp_a1B2c3D4e5F6g7H8i9J0k1L2m3N4o5P6q7R8')).toBe('a{1+}_Aa9{32+}')
    expect(valueShape('short-one-123')).toBeUndefined()
    expect(valueShape(`${'a1-'.repeat(100)}`)).toBe(`${'a9{1+}-'.repeat(6)}…`)
    expect(valueShape('Grüße an alle Leute')).toBe('Aaü{4+}_a{1+}_a{4+}_Aa{4+}')
  })
})
