import { describe, expect, it } from 'vitest'
import { diagnose } from '../../src/diagnose/diagnose.ts'
import { filterOf } from '../../src/diagnose/filters.ts'
import { blockPage } from '../../src/diagnose/rules/proxy/block-page.ts'
import { bodyAltered } from '../../src/diagnose/rules/proxy/body-altered.ts'
import { captivePortal } from '../../src/diagnose/rules/proxy/captive-portal.ts'
import { proxyInPath } from '../../src/diagnose/rules/proxy/proxy-in-path.ts'
import type { Entry } from '../../src/model/entry.ts'
import { aCapture, anEntry, type EntryParts, headers, T0 } from '../an-entry.ts'
import { testRule } from './test-rule.ts'

const sites = ['https://a.example/', 'https://b.example/', 'https://c.example/']

function answered(
  fields: Readonly<Record<string, string>>,
  url = 'https://shop.example.com/',
  parts: EntryParts = {},
): Entry {
  return anEntry({ ...parts, request: { url }, response: { headers: headers(fields), ...parts.response } })
}

testRule(proxyInPath, {
  ok: [
    {
      name: 'CDNs',
      entries: [
        answered({ Via: '1.1 varnish', 'X-Cache': 'HIT' }),
        answered({ Via: '1.1 abc.cloudfront.net (CloudFront)' }),
        answered({ 'X-Cache': 'TCP_HIT from a23.deploy.akamaitechnologies.com' }),
        answered({ Via: '1.1 google' }),
      ],
    },
    {
      name: 'a server behind a Squid of its own',
      entries: [
        answered({ Via: '1.0 sq1.example.org:80 (squid/2.7)' }),
        answered({ Via: '1.0 sq1.example.org:80 (squid/2.7)' }),
      ],
    },
    {
      name: 'servers with a Squid each',
      entries: sites.map((url, at) => answered({ Via: `1.1 sq${at} (squid)` }, url)),
    },
    { name: 'a header that names a product in passing', entries: [answered({ 'X-Powered-By': 'zscaler' })] },
  ],
  bad: [
    {
      name: 'Zscaler',
      entries: [answered({ Server: 'Zscaler/6.2' }), answered({ 'X-Zscaler-Cloud': '1' })],
      at: ['/log/entries/0/response/headers/0/value'],
      data: { product: 'Zscaler', value: 'Zscaler/6.2', sites: 1 },
    },
    {
      name: 'one Squid before many sites',
      entries: sites.map((url) => answered({ Via: '1.1 proxy.corp.example:3128 (squid/5.7)' }, url)),
      at: ['/log/entries/0/response/headers/0/value'],
      data: { product: 'Squid', sites: 3 },
    },
  ],
})

function page(title: string, text = '', parts: EntryParts = {}): Entry {
  return anEntry({
    resourceType: 'document',
    ...parts,
    response: {
      status: 403,
      headers: headers({ 'Content-Type': 'text/html' }),
      body: {
        mimeType: 'text/html',
        text: `<html><head><title>\n ${title} </title></head><body>${text}</body>`,
      },
      ...parts.response,
    },
  })
}

const UMBRELLA = 'https://block.opendns.com/main?url=x'
const toUmbrella: EntryParts = {
  request: { url: 'http://games.example.org/' },
  response: { status: 303, redirectUrl: UMBRELLA },
}

testRule(blockPage, {
  ok: [
    {
      name: 'an article about such pages',
      entries: [
        page('Access Denied (policy_denied) | Knowledge base', 'FortiGuard, Websense, Cisco Umbrella'),
      ],
    },
    {
      name: 'a title that anybody may use',
      entries: [page('Web Page Blocked', 'Our own words'), page('Access Blocked'), page('Site blocked')],
    },
    {
      name: 'the maker’s own site',
      entries: [
        anEntry({ resourceType: 'document', request: { url: 'https://www.opendns.com/block' } }),
        anEntry({ resourceType: 'document', request: { url: 'https://www.zscaler.com/' } }),
      ],
    },
    {
      name: 'JSON that holds a title',
      entries: [anEntry({ response: { body: { text: '<title>Internet Security by Zscaler</title>' } } })],
    },
    { name: 'a 403 of the application', entries: [page('Forbidden')] },
  ],
  bad: [
    {
      name: 'Zscaler’s page',
      entries: [page('Internet Security by Zscaler')],
      at: ['/log/entries/0/response/status', '/log/entries/0/response/content/text'],
      owner: 'customer-network',
      data: { product: 'Zscaler', status: 403, host: 'shop.example.com' },
    },
    {
      name: 'a redirect to Umbrella, told once',
      entries: [
        anEntry(toUmbrella),
        page('Site Blocked', 'Cisco Umbrella', { startedAt: T0 + 9, request: { url: UMBRELLA } }),
      ],
      at: ['/log/entries/0/response/redirectURL'],
      data: { product: 'Cisco Umbrella', host: 'games.example.org' },
      in: [0],
    },
    {
      name: 'Umbrella’s page alone',
      entries: [page('Anything', '', { request: { url: UMBRELLA }, response: { status: 200 } })],
      at: ['/log/entries/0/response/status'],
    },
    {
      name: 'Palo Alto',
      entries: [page('Web Page Blocked', 'has been blocked in accordance with company policy')],
      at: ['/log/entries/0/response/status'],
      data: { product: 'Palo Alto Networks' },
    },
    {
      name: 'Squid',
      entries: [
        page('ERROR', '', { response: { headers: headers({ 'X-Squid-Error': 'ERR_ACCESS_DENIED 0' }) } }),
      ],
      at: ['/log/entries/0/response/status'],
      data: { product: 'Squid' },
    },
    {
      name: 'an advertisement of another site',
      entries: [
        anEntry({ resourceType: 'document' }),
        anEntry({ ...toUmbrella, startedAt: T0 + 5, resourceType: 'script' }),
      ],
      at: ['/log/entries/1/response/redirectURL'],
      severity: 'warning',
    },
  ],
})

const PROBE = 'http://connectivitycheck.gstatic.com/generate_204'
const sent = (url: string, to: string) =>
  anEntry({ request: { url }, response: { status: 302, redirectUrl: to } })

testRule(captivePortal, {
  ok: [
    {
      name: 'the probe’s own answer',
      entries: [anEntry({ request: { url: PROBE }, response: { status: 204 } })],
    },
    {
      name: 'Apple’s, which is a page',
      entries: [
        page('Success', 'Success', {
          request: { url: 'http://captive.apple.com/' },
          response: { status: 200 },
        }),
      ],
    },
    {
      name: 'a site’s own sign-in',
      entries: [sent('http://shop.example.com/', 'https://login.example.com/')],
    },
    {
      name: 'over HTTPS nobody can answer for the server',
      entries: [sent('https://shop.example.com/', 'http://portal.hotel.test/guest/s/default/')],
    },
    { name: 'a probe that failed', entries: [anEntry({ request: { url: PROBE }, response: undefined })] },
  ],
  bad: [
    {
      name: '511',
      entries: [anEntry({ response: { status: 511 } })],
      at: ['/log/entries/0/response/status'],
      confidence: 'certain',
    },
    {
      name: 'a probe that gets a page',
      entries: [page('Welcome', '', { request: { url: PROBE }, response: { status: 200 } })],
      at: ['/log/entries/0/response/status'],
      confidence: 'certain',
    },
    {
      name: 'a probe that is sent away',
      entries: [sent(PROBE, 'https://welcome.hotel.test/')],
      at: ['/log/entries/0/response/redirectURL'],
      data: { to: 'welcome.hotel.test' },
    },
    {
      name: 'a plain page that is sent to an access point',
      entries: [sent('http://shop.example.com/', 'http://10.0.0.1:1000/fgtauth?abc')],
      at: ['/log/entries/0/response/redirectURL'],
      confidence: 'likely',
    },
  ],
})

testRule(bodyAltered, {
  ok: [
    { name: 'a stale answer', entries: [answered({ Warning: '110 - "Response is Stale"' })] },
    { name: 'a page about Kaspersky', entries: [answered({}, 'https://www.kaspersky.com/')] },
  ],
  bad: [
    {
      name: 'a proxy that says so',
      entries: [answered({ Warning: '214 proxy "Transformation applied"', 'Content-Type': 'text/html' })],
      at: ['/log/entries/0/response/headers/0/value'],
    },
    {
      name: 'a smaller picture',
      entries: [
        answered({ Warning: '214 - "x"', 'Content-Type': 'image/webp' }, undefined, {
          resourceType: 'image',
          response: { body: undefined },
        }),
      ],
      at: ['/log/entries/0/response/headers/0/value'],
      severity: 'note',
    },
    {
      name: 'a script of a virus scanner',
      entries: [answered({}, 'https://gc.kis.v2.scr.kaspersky-labs.com/x/main.js')],
      at: ['/log/entries/0/request/url'],
      severity: 'note',
      owner: 'browser',
    },
  ],
})

describe('a page that was blocked', () => {
  it('is the cause of its status', async () => {
    const { findings, diagnosis } = await diagnose(aCapture([page('Internet Security by Zscaler')]))
    expect(findings.map(({ rule }) => rule)).toEqual(['block-page', 'forbidden'])
    expect(diagnosis.top).toHaveLength(1)
  })

  it('is looked for in linear time', () => {
    const started = performance.now()
    filterOf(page('', '<title>'.repeat(50_000)))
    filterOf(page(' '.repeat(100_000), '<title '.repeat(50_000)))
    expect(performance.now() - started).toBeLessThan(1000)
  })
})
