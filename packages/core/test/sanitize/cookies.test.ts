import { describe, expect, it } from 'vitest'
import { after, headerAfter, textAfter } from './after.ts'

describe('cookies: names and attributes stay, values go', () => {
  it.each([
    ['Cookie', 'sid=walnut;theme=dark', 'sid=‹cookie›;theme=‹cookie›'],
    ['cookie', 'a="walnut; hazel"; b=2x', 'a=‹cookie›; ‹cookie›; b=‹cookie›'],
    [
      'COOKIE',
      '$Version="1"; sid="walnut"; $Path="/app"; $Domain=".app.example"',
      '$Version="1"; sid="‹cookie›"; $Path="/app"; $Domain=".app.example"',
    ],
    ['Cookie2', '$Version="1"', '$Version="1"'],
    ['Cookie', 'sid=walnut\nrt=hazel', 'sid=‹cookie›\nrt=‹cookie›'],
    ['Cookie', 'prefs=a=b&c=d', 'prefs=‹cookie›'],
    ['cookie', 'barevalue', '‹cookie›'],
    ['Cookie', 'lang=en; consent=1', 'lang=‹cookie›; consent=1'],
    [
      'Set-Cookie',
      'sid=walnut; path=/; domain=.app.example; max-age=3600; Secure; HttpOnly; SameSite=None; Partitioned; Priority=High',
      'sid=‹cookie›; path=/; domain=.app.example; max-age=3600; Secure; HttpOnly; SameSite=None; Partitioned; Priority=High',
    ],
    ['set-cookie', 'sid=walnut; Path=/; rt=hazel; Secure', 'sid=‹cookie›; Path=/; rt=‹cookie›; Secure'],
    ['Set-Cookie', 'a=walnut; Path=/, b=hazel; Path=/', 'a=‹cookie›; Path=/, b=‹cookie›; Path=/'],
    ['Set-Cookie2', 'sid="walnut"; Version="1"; Path="/app"', 'sid="‹cookie›"; Version="1"; Path="/app"'],
  ])('%s: %s', async (name, value, expected) => {
    expect(await headerAfter(name, value)).toBe(expected)
  })

  it.each([
    [
      { cookies: { sid: 'walnut', theme: 'dark', n: 4711 } },
      '{"cookies":{"sid":"‹cookie›","theme":"‹cookie›","n":"‹cookie›"}}',
    ],
    [
      { cookies: { theme: { value: 'walnut', path: '/', httpOnly: true } } },
      '{"cookies":{"theme":{"value":"‹cookie›","path":"/","httpOnly":true}}}',
    ],
    [
      { cookies: ['sid=walnut', 'a=hazel; Path=/; Secure'] },
      '{"cookies":["sid=‹cookie›","a=‹cookie›; Path=/; Secure"]}',
    ],
    [
      {
        requestCookies: [
          {
            name: 'sid',
            value: 'walnut',
            domain: 'a1b2c3d4e5f6.app.example',
            expires: '2026-03-01T10:00:00.000Z',
          },
        ],
      },
      '{"requestCookies":[{"name":"sid","value":"‹cookie›","domain":"a1b2c3d4e5f6.app.example","expires":"2026-03-01T10:00:00.000Z"}]}',
    ],
    [
      { headers: { 'set-cookie': ['a=walnut; Path=/', 'b=hazel; Path=/x'] } },
      '{"headers":{"set-cookie":["a=‹cookie›; Path=/","b=‹cookie›; Path=/x"]}}',
    ],
    [
      { cookiesEnabled: true, cookieConsent: 'accepted', cookies: 'enabled' },
      '{"cookiesEnabled":true,"cookieConsent":"accepted","cookies":"enabled"}',
    ],
  ])('%j', async (json, expected) => {
    expect(await after(json)).toBe(expected)
  })
})

describe('the cookie file of browsers and command lines', () => {
  it('keeps domains, paths, times and names', async () => {
    const file = (a: string, b: string): string =>
      `# Netscape HTTP Cookie File\n\n.app.example\tTRUE\t/\tTRUE\t1772359200\tsid\t${a}\n#HttpOnly_app.example\tFALSE\t/x\tFALSE\t0\ttheme\t${b}\n`
    expect(await textAfter(file('walnut', 'almond'))).toBe(file('‹cookie›', '‹cookie›'))
  })
})
