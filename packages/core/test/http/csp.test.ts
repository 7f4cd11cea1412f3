import { describe, expect, it } from 'vitest'
import { type CspDirective, cspDirective, metaCsp, parseCsp } from '../../src/http/csp.ts'
import { cspAnswer } from '../../src/http/csp-match.ts'

const SELF = 'https://shop.example.com'

function answer(
  sources: string,
  url: string,
  { governs = 'other' as CspDirective['governs'], self = SELF, redirected = false } = {},
) {
  const directive: CspDirective = {
    name: 'default-src',
    governs,
    sources: sources.split(' ').filter((source) => source !== ''),
  }
  return cspAnswer(directive, url, self, redirected)
}

describe('a Content-Security-Policy', () => {
  it('is read as directives, the first of a name and whatever its case', () => {
    const [policy, second] = parseCsp(
      "Default-Src 'self';; img-src a.example  b.example ; img-src *, object-src 'none'",
    )
    expect([...(policy?.directives ?? [])]).toEqual([
      ['default-src', ["'self'"]],
      ['img-src', ['a.example', 'b.example']],
    ])
    expect(second?.directives.get('object-src')).toEqual(["'none'"])
    expect(parseCsp(' ; , ')).toEqual([])
  })

  it('asks the directives of a kind in turn', () => {
    const [policy] = parseCsp("default-src 'self'; child-src c.example; script-src s.example")
    const named = (kind: Parameters<typeof cspDirective>[1], destination?: string) =>
      policy && cspDirective(policy, kind, destination)?.name
    expect(named('image')).toBe('default-src')
    expect(named('script')).toBe('script-src')
    expect(named('script', 'worker')).toBe('child-src')
    expect(named('document')).toBe('child-src')
    expect(named('fetch', 'empty')).toBe('default-src')
    expect(named('other')).toBeUndefined()
    expect(named('preflight')).toBeUndefined()
    const [silent] = parseCsp('upgrade-insecure-requests')
    expect(silent && cspDirective(silent, 'image')).toBeUndefined()
  })

  it('can stand in the page itself', () => {
    const html =
      '<head><meta charset=utf-8><META content="img-src &#39;self&#39;; script-src *" HTTP-EQUIV=\'Content-Security-Policy\'>'
    expect(metaCsp(html)[0]?.directives.get('img-src')).toEqual(["'self'"])
    expect(metaCsp('<meta http-equiv="Content-Security-Policy-Report-Only" content="img-src *">')).toEqual([])
    expect(metaCsp('<meta name="description" content="img-src *">')).toEqual([])
  })

  it('takes linear time on hostile pages and values', () => {
    const started = performance.now()
    metaCsp('<meta '.repeat(40_000))
    metaCsp(`<meta ${' content='.repeat(20_000)}`)
    parseCsp('; '.repeat(1_000_000))
    answer(`${'a'.repeat(50_000)}:/ ${'*.'.repeat(50_000)}`, 'https://a.example/')
    expect(performance.now() - started).toBeLessThan(2000)
  })
})

describe('a list of sources', () => {
  it.each([
    ['', 'https://a.example/', 'refused'],
    ["'none'", 'https://a.example/', 'refused'],
    ['*', 'https://a.example/', 'allowed'],
    ['*', 'wss://a.example/', 'allowed'],
    ['*', 'data:image/png,x', 'refused'],
    ['data:', 'data:image/png,x', 'allowed'],
    ["'self'", 'https://shop.example.com/x', 'allowed'],
    ["'SELF'", 'https://shop.example.com:443/x', 'allowed'],
    ["'self'", 'wss://shop.example.com/x', 'allowed'],
    ["'self'", 'http://shop.example.com/x', 'refused'],
    ["'self'", 'https://shop.example.com:8443/x', 'refused'],
    ["'self'", 'https://www.shop.example.com/x', 'refused'],
    ['https:', 'https://a.example/', 'allowed'],
    ['http:', 'https://a.example/', 'allowed'],
    ['https:', 'http://a.example/', 'refused'],
    ['a.example', 'https://a.example/x', 'allowed'],
    ['A.Example', 'https://a.example/x', 'allowed'],
    ['a.example', 'http://a.example/x', 'refused'],
    ['a.example', 'https://a.example:8443/x', 'refused'],
    ['a.example:8443', 'https://a.example:8443/x', 'allowed'],
    ['a.example:*', 'https://a.example:8443/x', 'allowed'],
    ['http://a.example', 'https://a.example/x', 'allowed'],
    ['http://a.example:80', 'https://a.example/x', 'allowed'],
    ['https://a.example', 'http://a.example/x', 'refused'],
    ['ws://a.example', 'wss://a.example/x', 'allowed'],
    ['*.a.example', 'https://b.a.example/', 'allowed'],
    ['*.a.example', 'https://c.b.a.example/', 'allowed'],
    ['*.a.example', 'https://a.example/', 'refused'],
    ['*.a.example', 'https://evila.example/', 'refused'],
    ['*:8080', 'https://a.example:8080/', 'allowed'],
    ['a.example/js/', 'https://a.example/js/x.js', 'allowed'],
    ['a.example/js/', 'https://a.example/css/x.js', 'refused'],
    ['a.example/js', 'https://a.example/js/x.js', 'refused'],
    ['a.example/a%20b.js', 'https://a.example/a b.js', 'allowed'],
    ['a.example/', 'https://a.example', 'allowed'],
    ['[::1]:3000', 'https://[::1]:3000/', 'allowed'],
    ["'unsafe-inline' 'report-sample'", 'https://a.example/', 'refused'],
    ['/relative', 'https://shop.example.com/relative', 'refused'],
  ])('%j on %s: %s', (sources, url, expected) => expect(answer(sources, url)).toBe(expected))

  it('covers both schemes on a plain page', () => {
    const self = 'http://shop.example.com'
    expect(answer('a.example', 'http://a.example/', { self })).toBe('allowed')
    expect(answer('a.example', 'https://a.example/', { self })).toBe('allowed')
    expect(answer("'self'", 'https://shop.example.com/', { self })).toBe('allowed')
    expect(answer("'self'", 'ws://shop.example.com/', { self })).toBe('allowed')
  })

  it('forgets paths after a redirect', () => {
    expect(answer('a.example/js/', 'https://a.example/css/x', { redirected: true })).toBe('allowed')
  })

  it('may admit by nonce or hash what no URL of it does', () => {
    expect(answer("'nonce-abc' a.example", 'https://b.example/', { governs: 'script' })).toBe('maybe')
    expect(answer("'sha256-abc='", 'https://b.example/', { governs: 'style' })).toBe('maybe')
    expect(answer("'nonce-abc'", 'https://b.example/', { governs: 'other' })).toBe('refused')
    expect(answer("'nonce-abc' a.example", 'https://a.example/', { governs: 'script' })).toBe('allowed')
  })

  it("means no URL under 'strict-dynamic', which only scripts know", () => {
    const list = "'strict-dynamic' 'nonce-abc' https: a.example"
    expect(answer(list, 'https://a.example/', { governs: 'script' })).toBe('maybe')
    expect(answer(list, 'https://a.example/', { governs: 'other' })).toBe('allowed')
    expect(answer("'strict-dynamic' https:", 'https://a.example/', { governs: 'script' })).toBe('refused')
  })
})
