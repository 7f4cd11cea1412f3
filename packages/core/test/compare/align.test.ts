import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { align } from '../../src/compare/align.ts'
import { CallReader } from '../../src/compare/call.ts'
import { mapHosts } from '../../src/compare/hosts.ts'
import { createKeyBook } from '../../src/compare/key-facts.ts'
import { listPairs } from '../../src/compare/list-pairs.ts'
import { pathNames } from '../../src/compare/path-names.ts'
import { callTemplate } from '../../src/compare/template.ts'
import { anEntry, type EntryParts } from '../an-entry.ts'

function reader(entries: readonly EntryParts[]): CallReader {
  const calls = new CallReader(createKeyBook())
  entries.forEach((entry, index) => {
    calls.add(anEntry({ ...entry, index }))
  })
  calls.finish()
  return calls
}

const answer = (text: string, url = 'https://a.example/x'): EntryParts => ({
  request: { url },
  response: { body: { text } },
})

describe('the calls of one endpoint', () => {
  const pairs = (working: readonly EntryParts[], broken: readonly EntryParts[]) => {
    const { pairs: found, onlyWorking, onlyBroken } = align(reader(working).calls, reader(broken).calls)
    return {
      pairs: found.map((pair) => [pair.working.index, pair.broken.index]).sort(),
      alone: [onlyWorking.length, onlyBroken.length],
    }
  }

  it('are paired by what they ask, whatever their order', () => {
    const one = answer('{"v":1}', 'https://a.example/x/1')
    const two = answer('{"v":2}', 'https://a.example/x/2')
    const other = answer('{"v":3}', 'https://a.example/x/1')
    expect(pairs([one, two], [two, other]).pairs).toEqual([
      [0, 1],
      [1, 0],
    ])
  })

  it('are paired by what they answer when their names are others', () => {
    const one = answer('{"kind":"a"}', 'https://a.example/x/11')
    const two = answer('{"kind":"b"}', 'https://a.example/x/12')
    const [three, four] = [
      answer('{"kind":"b"}', 'https://a.example/x/91'),
      answer('{"kind":"a"}', 'https://a.example/x/92'),
    ]
    expect(pairs([one, two], [three, four]).pairs).toEqual([
      [0, 1],
      [1, 0],
    ])
  })

  it('have the last with the last when one polled longer', () => {
    const [waiting, done] = [answer('{"step":"waiting"}'), answer('{"step":"done"}')]
    const found = pairs([waiting, done], [waiting, waiting, waiting, answer('{"step":"gone"}')])
    expect(found.pairs).toContainEqual([1, 3])
    expect(found.alone).toEqual([0, 2])
  })

  it('are each in at most one pair, and as many as can be', () => {
    const calls = fc.array(
      fc.constantFrom('{"a":1}', '{"a":2}', '{"a":"x"}').map((text) => answer(text)),
      { maxLength: 12 },
    )
    fc.assert(
      fc.property(calls, calls, (working, broken) => {
        const found = pairs(working, broken)
        expect(found.pairs).toHaveLength(Math.min(working.length, broken.length))
        expect(new Set(found.pairs.map(([left]) => left)).size).toBe(found.pairs.length)
        expect(new Set(found.pairs.map(([, right]) => right)).size).toBe(found.pairs.length)
      }),
    )
  })
})

describe('hosts', () => {
  const hosts = (working: readonly string[], broken: readonly string[], given: [string, string][] = []) => {
    const calls = (urls: readonly string[]) =>
      reader(urls.map((url) => ({ request: { url } }))).endpoints.values()
    return mapHosts(calls(working), calls(broken), given)
  }
  const API = ['/api/orders', '/api/orders/lines', '/api/cart']
  const on = (host: string, paths = API) => paths.map((path) => `https://${host}${path}`)

  it('stand for each other by their endpoints', () => {
    const { pairs, inWorking } = hosts(on('shop.example'), on('staging.shop.example'))
    expect(pairs).toEqual([{ working: 'shop.example', broken: 'staging.shop.example', by: 'endpoints' }])
    expect(inWorking('staging.shop.example')).toBe('shop.example')
  })

  it('stand for themselves before all', () => {
    const { pairs } = hosts(
      [...on('a.example'), ...on('b.example')],
      [...on('b.example'), ...on('c.example')],
    )
    expect(pairs).toEqual([
      { working: 'b.example', broken: 'b.example', by: 'name' },
      { working: 'a.example', broken: 'c.example', by: 'endpoints' },
    ])
  })

  it('do not stand for each other by a page that every host has', () => {
    expect(hosts(on('a.example', ['/']), on('b.test', ['/', '/favicon.ico'])).pairs).toEqual([])
  })

  it('are those that were given, in either direction; what is nowhere is told', () => {
    const { pairs, unknown } = hosts(on('a.example', ['/p']), on('b.test', ['/q']), [
      ['B.test', 'a.example'],
      ['x.example', 'b.test'],
    ])
    expect(pairs).toEqual([{ working: 'a.example', broken: 'b.test', by: 'given' }])
    expect(unknown).toEqual(['x.example'])
  })
})

describe('names in paths', () => {
  const unmatched = (paths: readonly string[]) =>
    [
      ...reader(paths.map((path) => ({ request: { url: `https://a.example${path}` } }))).endpoints.values(),
    ].map((endpoint) => ({ endpoint, host: endpoint.host }))

  it('stand for each other where they differ in the same way', () => {
    const names = pathNames(unmatched(['/acme/cart', '/acme/me']), unmatched(['/globex/cart', '/globex/me']))
    expect([...names]).toEqual([['globex', 'acme']])
  })

  it('are other calls where they differ once', () => {
    expect(pathNames(unmatched(['/options/save']), unmatched(['/options/cancel'])).size).toBe(0)
  })
})

describe('a file that is named by its content', () => {
  it.each([
    ['/assets/app.3f2a91bc.js', '/assets/app.{id}.js'],
    ['/assets/vendor-77c0de.css', '/assets/vendor-{id}.css'],
    ['/orders/8841', '/orders/{id}'],
    ['/files/report.pdf', '/files/report.pdf'],
    ['/f/hsx_token_abcdefghijkl3.js', '/f/{id}'],
  ])('%s is %s', (path, template) => {
    expect(callTemplate(path)).toBe(template)
  })
})

describe('the elements of two lists', () => {
  const book = createKeyBook()

  it('belong together by what names them', () => {
    const found = listPairs([{ name: 'a' }, { name: 'b' }], [{ name: 'b' }, { name: 'c' }], book)
    expect(found).toMatchObject({
      pairs: [[1, 0]],
      onlyWorking: [0],
      onlyBroken: [1],
      key: 'name',
      loose: false,
    })
  })

  it('are not named by numbers that meet by chance', () => {
    const left = ['192.0.2.1', '192.0.2.2', '192.0.2.3'].map((ip) => ({ ip, on: true }))
    const right = ['192.0.2.7', '192.0.2.8', '192.0.2.3'].map((ip) => ({ ip, on: true }))
    expect(listPairs(left, right, book)).toMatchObject({ onlyWorking: [], onlyBroken: [] })
  })

  it('belong together by their content where nothing names them', () => {
    expect(listPairs([{ on: true }, { on: false }], [{ on: false }, { on: true }], book).pairs).toEqual([
      [0, 1],
      [1, 0],
    ])
  })
})
