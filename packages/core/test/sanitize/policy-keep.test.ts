import { describe, expect, it } from 'vitest'
import { memorySource } from '../../src/model/byte-source.ts'
import { keepAdvice } from '../../src/sanitize/keep-advice.ts'
import { policyOf } from './a-policy.ts'
import { type Sanitized, sanitized } from './sanitized.ts'

const capture = (members: object): string =>
  JSON.stringify({
    log: {
      entries: [
        {
          request: {
            url: 'https://shop.example/cart?token=walnut-11&page=2',
            headers: [
              { name: 'Authorization', value: 'Bearer walnut-22-a' },
              { name: 'X-Api-Key', value: 'walnut-33' },
              { name: 'Cookie', value: 'sid=walnut-44; theme=walnut-55' },
            ],
            cookies: [{ name: 'theme', value: 'walnut-55' }],
          },
          response: { content: { text: JSON.stringify({ sessionId: 'walnut-66', password: 'walnut-77' }) } },
        },
        { request: { url: 'https://cdn.other.example/?token=walnut-88' } },
      ],
      ...members,
    },
  })

async function kept(keep: readonly object[], members: object = {}): Promise<string[]> {
  const entries = keep.map((entry) => ({ reason: 'a test', ...entry }))
  const run = await sanitized(capture(members), { policy: await policyOf({ keep: entries }) })
  return [...new Set(run.copyText.match(/walnut-\d\d/g) ?? [])]
}

describe('a keep entry', () => {
  it.each([
    ['by name, in any spelling', [{ name: 'x_api_key' }], ['walnut-33']],
    ['by the name of a field in a body', [{ name: 'session-id' }], ['walnut-66']],
    ['by rule and name', [{ rule: 'named-value', name: 'token' }], ['walnut-11', 'walnut-88']],
    ['by group and name', [{ rule: 'names', name: 'password' }], ['walnut-77']],
    ['by class', [{ class: 'apikey' }], ['walnut-33']],
    ['by value', [{ value: 'walnut-[67]+' }], ['walnut-66', 'walnut-77']],
    ['by host of the request', [{ host: '*.other.example', name: 'token' }], ['walnut-88']],
    ['by place', [{ path: '/log/entries/*/response/**' }], ['walnut-66', 'walnut-77']],
    ['by place of one entry', [{ path: '/log/entries/1/request/url' }], ['walnut-88']],
  ])('%s keeps what it names and nothing else', async (_, entries, values) => {
    expect(await kept(entries)).toEqual(values)
  })

  it('never keeps where only secrets stand, unless it says so', async () => {
    for (const entry of [
      { name: 'theme' },
      { rule: 'cookie-value' },
      { value: '.*', path: '/log/entries/*/request/headers/**' },
      { rule: 'cookies', name: 'theme', position: false },
    ]) {
      const values = await kept([entry])
      expect(values.filter((value) => /walnut-(22|44|55)/.test(value))).toEqual([])
    }
    expect(await kept([{ rule: 'cookies', name: 'theme', position: true }])).toEqual(['walnut-55'])
    expect(await kept([{ name: 'Authorization', position: true }])).toEqual(['walnut-22'])
  })

  it('does not keep a value that is a secret elsewhere too', async () => {
    expect(await kept([{ name: 'sessionId' }], { apiKey: 'walnut-66' })).toEqual([])
  })

  it('by value must fit the whole value, also with alternatives in it', async () => {
    expect(await kept([{ value: 'walnut' }])).toEqual([])
    expect(await kept([{ value: 'x|walnut-66' }])).toEqual(['walnut-66'])
  })

  it('keeps the same in a capture that repeats itself, entry by entry', async () => {
    const entry = (host: string, name = 'X-Api-Key'): object => ({
      request: { url: `https://${host}/`, headers: [{ name, value: 'walnut-hazel' }] },
    })
    const hosts = ['a.example', 'b.example', 'a.example', 'b.example', 'a.example']
    const policy = await policyOf({ keep: [{ host: 'a.example', name: 'x-api-key', reason: 'public' }] })
    const { copyText } = await sanitized(
      JSON.stringify({ log: { entries: hosts.map((host) => entry(host)) } }),
      { policy },
    )
    // A secret of one host is a secret everywhere.
    expect(copyText).not.toContain('walnut')
    const only = JSON.stringify({ log: { entries: Array.from({ length: 5 }, () => entry('a.example')) } })
    expect((await sanitized(only, { policy })).copyText).toBe(only)
    // Unless it is too common a value to be searched for elsewhere.
    const keep = [{ host: 'a.example', name: 'x-session-id', reason: 'public' }]
    const entries = hosts.map((host) => entry(host, 'X-Session-Id'))
    const mixed = await sanitized(JSON.stringify({ log: { entries } }), { policy: await policyOf({ keep }) })
    const values = JSON.parse(mixed.copyText).log.entries.map(
      (each: { request: { headers: { value: string }[] } }) =>
        each.request.headers[0]!.value === 'walnut-hazel',
    )
    expect(values).toEqual([true, false, true, false, true])
  })
})

describe('a redaction that was wrong', () => {
  const text = capture({ note: 'wal7nut-Q8zR', meta: { sessionId: 'wal7nut-Q8zR' } })
  const adviceAt = (run: Sanitized, at: number | string) => keepAdvice(memorySource(run.receipt), at)
  const lineOf = (run: Sanitized, fits: (each: Sanitized['redactions'][number]) => boolean): number =>
    run.redactions.findIndex(fits) + 2

  it('becomes entries that keep the value, and all else is as it was before', async () => {
    const before = await sanitized(text)
    const line = lineOf(before, ({ pointer, rule }) => rule === 'sweep' && pointer === '/log/note')
    for (const at of [line, '/log/note']) {
      const advice = await adviceAt(before, at)
      expect(advice).toEqual({
        kind: 'keep',
        entries: [{ rule: 'named-value', name: 'sessionId' }],
        needsPosition: false,
      })
    }
    const policy = await policyOf({ keep: [{ rule: 'named-value', name: 'sessionId', reason: 'public' }] })
    const after = await sanitized(text, { policy })
    const tag = before.redactions[line - 2]!.tag
    // The other value of that name stays too.
    const other = before.redactions.find((each) => each.name === 'sessionId' && each.tag !== tag)!.tag
    expect(after.copyText.replace('walnut-66', other)).toBe(before.copyText.replaceAll(tag, 'wal7nut-Q8zR'))
  })

  it('of a cookie needs its position said', async () => {
    const run = await sanitized(text)
    const line = lineOf(run, ({ rule, name }) => rule === 'cookie-value' && name === 'theme')
    expect(await adviceAt(run, line)).toEqual({
      kind: 'keep',
      entries: [{ rule: 'cookie-value', name: 'theme', position: true }],
      needsPosition: true,
    })
  })

  it('in a credential header needs it too, whatever rule found it', async () => {
    const jwt = 'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.c2lnbmF0dXJl'
    for (const header of [
      { name: 'Authorization', value: `Bearer ${jwt}` },
      { name: 'Cookie', value: `sid=${jwt}` },
    ]) {
      const run = await sanitized(JSON.stringify({ headers: [header] }))
      expect(await adviceAt(run, 2)).toMatchObject({ needsPosition: true })
      const keep = [{ rule: 'jwt-signature', reason: 'a test' }]
      const again = await sanitized(JSON.stringify({ headers: [header] }), {
        policy: await policyOf({ keep }),
      })
      expect(again.copyText).toBe(run.copyText)
    }
  })

  it('is asked for by line where several stand at a pointer, and refused where nothing is told', async () => {
    const run = await sanitized(text)
    expect(await adviceAt(run, '/log/entries/0/response/content/text')).toMatchObject({ kind: 'many' })
    expect(await adviceAt(run, 1)).toEqual({ kind: 'none' })
    expect(await adviceAt(run, 9999)).toEqual({ kind: 'none' })
    expect(await adviceAt(run, '/log/nothing')).toEqual({ kind: 'none' })
  })

  it('is never kept when nothing could look into it', async () => {
    const run = await sanitized('{"a":"x"} stray-thing-1')
    expect(await adviceAt(run, 2)).toEqual({ kind: 'never' })
  })
})
