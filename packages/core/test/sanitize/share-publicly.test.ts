import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { memorySource } from '../../src/model/byte-source.ts'
import { sharePubliclyPolicy } from '../../src/sanitize/policy.ts'
import { verify } from '../../src/sanitize/verify.ts'
import { testRuntime } from '../runtime.ts'
import { Dice } from './dice.ts'
import { ECHO_NAMES, ECHOES } from './echoes.ts'
import { Oracle } from './oracle.ts'
import { KEY, sanitized } from './sanitized.ts'

const share = (json: unknown) => sanitized(JSON.stringify(json), { key: KEY, policy: sharePubliclyPolicy })
const LETTERS = 'bcdfghjklmnpqrstvwz'
const shared = async (json: Record<string, unknown>): Promise<Record<string, string>> =>
  JSON.parse((await share(json)).copyText)

describe('share-publicly', () => {
  it('leaves neither host, path nor order number anywhere, in any encoding, and twice is once', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer(), fc.constantFrom(...ECHO_NAMES), async (seed, echo) => {
        const dice = new Dice(seed)
        const word = (): string => dice.text(LETTERS, 9)
        const [company, sub, segment, other] = [word(), word(), word(), word()]
        const order = `${dice.text('123456789', 5)}-${dice.text('123456789', 5)}`
        const host = `${sub}.${company}.co.uk`
        const path = `/v1/${segment}/${order}/${other}.json`
        const url = `https://${host}:8443${path}?orderNumber=${order}&page=2`
        const json = {
          log: {
            pages: [{ title: `${host} orders` }],
            entries: [
              {
                request: {
                  url,
                  headers: [
                    { name: 'Host', value: `${host}:8443` },
                    { name: ':authority', value: host },
                    { name: 'Origin', value: `https://${host}` },
                    { name: 'Referer', value: `${url}#/${segment}/${other}` },
                  ],
                  cookies: [{ name: 'a', value: 'b', domain: `.${company}.co.uk`, path: `/v1/${segment}` }],
                },
                response: {
                  redirectURL: path,
                  headers: [
                    { name: 'Location', value: `//${host}${path}` },
                    { name: 'Set-Cookie', value: `a=b; Domain=.${company}.co.uk; Path=/v1/${segment}` },
                    { name: 'Content-Security-Policy', value: `default-src 'self' ${host} https://${host}` },
                  ],
                  content: { text: ECHOES[echo](`see ${url} and ${host}, ${path} or img.${host}${path}`) },
                },
              },
            ],
          },
        }
        const run = await share(json)
        const oracle = new Oracle(run.copy)
        expect([company, sub, segment, other, order].filter((each) => oracle.finds(each))).toEqual([])
        expect((await sanitized(run.copy, { policy: sharePubliclyPolicy })).copyText).toBe(run.copyText)
        const original = memorySource(run.original)
        const report = await verify(memorySource(run.copy), testRuntime, {
          original,
          receipt: memorySource(run.receipt),
        })
        expect(report.problems).toEqual([])
      }),
      { numRuns: 80 },
    )
  })

  it('keeps what makes a URL a URL: scheme, port, names, slashes, extensions, and which site is which', async () => {
    const after = await shared({
      url: 'https://shop.acme.co.uk:8443/a/b/logo.png?page=2&q=x#top',
      other: 'https://api.acme.co.uk/a/c',
      foreign: 'https://shop.hazel.test/a',
    })
    expect(after.url).toMatch(
      /^https:\/\/(h-\w{15})\.(h-\w{15})\.example:8443\/p-\w{15}\/p-\w{15}\/p-\w{15}\.png\?page=2&q=x#top$/,
    )
    const site = /\.(h-\w{15})\.example/.exec(after.url!)![1]!
    expect(after.other).toContain(`.${site}.example/`)
    expect(after.foreign).not.toContain(site)
    const first = /example(?::8443)?(\/p-\w{15})/
    expect(first.exec(after.url!)![1]).toBe(first.exec(after.other!)![1])
  })

  it('takes a host within its borders alone', async () => {
    const after = await shared({
      url: 'https://acme-shop.test/',
      note: 'my-acme-shop.test is not cdn.acme-shop.test, nor acme-shop.testing; acme-shop.test.',
    })
    expect(after.note).toMatch(
      /^my-acme-shop\.test is not h-\w{15}\.h-\w{15}\.example, nor acme-shop\.testing; h-\w{15}\.example\.$/,
    )
  })

  it('takes a host within percent escapes, and leaves the escapes as they are', async () => {
    const after = await shared({
      url: 'https://acme-shop.test/',
      note: 'go to https%3A%2F%2Fimg.acme-shop.test%2Fa%2Fb now',
    })
    expect(after.note).toMatch(/^go to https%3A%2F%2Fh-\w{15}\.h-\w{15}\.example%2F/)
  })

  it('leaves what tells nothing: words, versions, media types, error codes, local hosts', async () => {
    const json = {
      url: 'http://localhost:3000/',
      mimeType: 'application/json',
      note: 'and/or 2.3.1 state: Massachusetts E-1043',
      order: 'ascending',
      orderBy: 'name',
    }
    expect(await shared(json)).toEqual(json)
  })

  it('gives another key other names', async () => {
    const json = JSON.stringify({ url: 'https://acme-shop.test/a' })
    const other = new TextEncoder().encode('another key of sixteen bytes')
    const runs = await Promise.all(
      [KEY, other].map((key) => sanitized(json, { key, policy: sharePubliclyPolicy })),
    )
    expect(runs[0]!.copyText).not.toBe(runs[1]!.copyText)
  })
})
