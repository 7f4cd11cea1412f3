import { describe, expect, it } from 'vitest'
import { HEADERS, headerFacts } from '../../src/http/header-glossary.ts'
import { METHODS, methodFacts } from '../../src/http/methods.ts'
import { NET_ERRORS, netErrorFacts } from '../../src/http/net-errors.ts'
import { PHASE_FACTS, queueingReasons } from '../../src/http/phases.ts'
import { statusPhrase } from '../../src/http/status.ts'
import { PHASES } from '../../src/model/timings.ts'
import { glossary as en } from '../../src/text/en/glossary.ts'
import { glossary as zh } from '../../src/text/zh/glossary.ts'

const REQUEST_HEADERS = [
  'Host',
  'User-Agent',
  'Accept',
  'Accept-Encoding',
  'Authorization',
  'Cookie',
  'Content-Type',
  'Referer',
]
const RESPONSE_HEADERS = [
  'Content-Type',
  'Content-Length',
  'Cache-Control',
  'Server',
  'Set-Cookie',
  'Date',
  'Location',
  'ETag',
  'Content-Encoding',
  'Access-Control-Allow-Origin',
]

describe('the table of methods', () => {
  it('says what the standard says about all eight', () => {
    const table = METHODS.map((m) => [m.name, m.safe, m.idempotent, m.requestBody, m.responseBody])
    expect(table).toEqual([
      ['GET', true, true, 'no', 'yes'],
      ['POST', false, false, 'yes', 'yes'],
      ['PUT', false, true, 'yes', 'yes'],
      ['PATCH', false, false, 'yes', 'yes'],
      ['DELETE', false, true, 'no', 'optional'],
      ['HEAD', true, true, 'no', 'no'],
      ['OPTIONS', true, true, 'no', 'optional'],
      ['TRACE', true, true, 'no', 'yes'],
    ])
  })

  it('never calls a method safe and not idempotent', () => {
    for (const method of METHODS) expect(method.safe && !method.idempotent).toBe(false)
  })

  it('has a footnote on PATCH that names the standard', () => {
    expect(METHODS.filter((method) => method.footnote === 'patchNote').map((method) => method.name)).toEqual([
      'PATCH',
    ])
    for (const glossary of [en, zh]) expect(glossary.patchNote).toContain('RFC 5789')
  })

  it('explains its five columns', () => {
    for (const glossary of [en, zh]) {
      expect(Object.keys(glossary.columns)).toEqual([
        'safe',
        'idempotent',
        'use',
        'requestBody',
        'responseBody',
      ])
    }
  })

  it('is asked in any case and knows no others', () => {
    expect(methodFacts('patch')?.name).toBe('PATCH')
    expect(methodFacts('BREW')).toBeUndefined()
  })
})

describe('the glossary of headers', () => {
  it.each([...REQUEST_HEADERS, ...RESPONSE_HEADERS])('explains %s with an example', (name) => {
    for (const glossary of [en, zh]) {
      const card = glossary.headers[name.toLowerCase() as keyof typeof HEADERS]
      expect(card.meaning.length).toBeGreaterThan(4)
      expect(card.example.length).toBeGreaterThan(0)
    }
  })

  it('has each header on the side where it belongs', () => {
    for (const name of REQUEST_HEADERS) expect(['request', 'both']).toContain(headerFacts(name)?.side)
    for (const name of RESPONSE_HEADERS) expect(['response', 'both']).toContain(headerFacts(name)?.side)
  })

  it('is keyed by the lower-case name and found in any case', () => {
    for (const [key, facts] of Object.entries(HEADERS)) expect(key).toBe(facts.name.toLowerCase())
    expect(headerFacts('sEt-cOOkie')?.name).toBe('Set-Cookie')
    for (const name of ['__proto__', 'constructor', 'toString']) expect(headerFacts(name)).toBeUndefined()
  })

  it('shows the same example in every language', () => {
    for (const [key, facts] of Object.entries(HEADERS)) {
      expect(zh.headers[key as keyof typeof HEADERS].example).toBe(facts.example)
      expect(en.headers[key as keyof typeof HEADERS].example).toBe(facts.example)
    }
  })
})

describe('the phases of a request', () => {
  it('are the ten that DevTools shows, and TLS as a part of one', () => {
    const own = PHASE_FACTS.filter((facts) => facts.partOf === undefined)
    expect(own.map((facts) => facts.label)).toEqual([
      'Queueing',
      'Stalled',
      'DNS Lookup',
      'Initial connection',
      'Proxy negotiation',
      'Request sent',
      'ServiceWorker Preparation',
      'Request to ServiceWorker',
      'Waiting for server response',
      'Content Download',
    ])
    expect(PHASE_FACTS.filter((facts) => facts.partOf === 'connect').map((facts) => facts.id)).toEqual([
      'ssl',
    ])
  })

  it('cover every phase that is measured', () => {
    expect(PHASES.filter((phase) => !PHASE_FACTS.some((facts) => facts.phase === phase))).toEqual([])
  })

  it('never blame six connections where one carries many requests', () => {
    expect(queueingReasons('http/1.1')).toContain('connections')
    expect(queueingReasons('http/1.0')).toContain('connections')
    expect(queueingReasons(undefined)).toContain('connections')
    for (const version of ['h2', 'h3', 'spdy', 'quic'] as const) {
      expect(queueingReasons(version)).toEqual(['priority', 'disk-cache'])
    }
  })

  it('name both parts of waiting and both causes of a long download', () => {
    expect(en.phases.wait.meaning).toMatch(/round trip.*server/)
    expect(en.phases.receive.meaning).toMatch(/network is slow.*browser is too busy/)
  })
})

describe('statuses and network errors', () => {
  it('have a phrase that HTTP gave them', () => {
    expect(statusPhrase(502)).toBe('Bad Gateway')
    expect(statusPhrase(599)).toBeUndefined()
  })

  it('are found with and without their prefix', () => {
    expect(netErrorFacts('net::ERR_NAME_NOT_RESOLVED')?.kind).toBe('dns')
    expect(netErrorFacts('ERR_NAME_NOT_RESOLVED')?.number).toBe(-105)
    expect(netErrorFacts('ERR_NO_SUCH_THING')).toBeUndefined()
    const numbers = Object.values(NET_ERRORS).map((facts) => facts.number)
    expect(new Set(numbers).size).toBe(numbers.length)
  })
})

describe('the two languages', () => {
  it('have the same keys and no text in common, and keep tokens as they are', () => {
    expect(shape(zh)).toEqual(shape(en))
    for (const [path, text] of texts(en)) {
      if (path.endsWith('/example')) continue
      const other = new Map(texts(zh)).get(path)
      expect(other, path).toBeDefined()
      expect(other, path).not.toBe(text)
    }
    for (const [path, text] of texts(zh)) {
      if (!path.endsWith('/example')) expect(/[\u4e00-\u9fff]|^SSL（TLS）$/.test(text), path).toBe(true)
    }
  })
})

function shape(value: object): string[] {
  return texts(value).map(([path]) => path)
}

function texts(value: object, path = ''): [string, string][] {
  return Object.entries(value).flatMap(([key, below]): [string, string][] =>
    typeof below === 'string' ? [[`${path}/${key}`, below]] : texts(below, `${path}/${key}`),
  )
}
