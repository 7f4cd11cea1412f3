import { describe, expect, it } from 'vitest'
import { HEADERS, headerFacts } from '../../src/http/header-glossary.ts'
import { METHODS, methodFacts } from '../../src/http/methods.ts'
import { NET_ERRORS, netErrorFacts } from '../../src/http/net-errors.ts'
import { PHASE_FACTS, phaseReasons } from '../../src/http/phases.ts'
import { STATUS_PHRASES, statusPhrase, statusUser } from '../../src/http/status.ts'
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

describe('R34, R35, R36, R37: the table of methods', () => {
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
    for (const glossary of [en, zh]) {
      expect(glossary.patchNote).toContain('RFC 5789')
      expect(glossary.patchNote).toContain('RFC 9110')
    }
    expect(en.patchNote).toMatch(/common practice/)
  })

  it('explains its five columns', () => {
    for (const glossary of [en, zh]) {
      for (const { title, meaning } of Object.values(glossary.columns)) expect(title && meaning).toBeTruthy()
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

describe('R42, R43: the glossary of headers', () => {
  it.each([...REQUEST_HEADERS, ...RESPONSE_HEADERS])('explains %s with an example', (name) => {
    for (const glossary of [en, zh]) {
      const card = glossary.headers[name.toLowerCase() as keyof typeof HEADERS]
      expect(card.meaning.length).toBeGreaterThan(4)
      expect(card.example.length).toBeGreaterThan(0)
    }
  })

  it('has the families of CORS, caching, security and tracing', () => {
    const families: Readonly<Record<string, readonly string[]>> = {
      cors: [
        'Origin',
        'Access-Control-Allow-Credentials',
        'Access-Control-Expose-Headers',
        'Access-Control-Max-Age',
      ],
      caching: ['ETag', 'Expires', 'Age', 'Vary', 'If-None-Match', 'If-Match', 'Cache-Status'],
      security: [
        'Content-Security-Policy',
        'Strict-Transport-Security',
        'Cross-Origin-Opener-Policy',
        'Cross-Origin-Embedder-Policy',
        'Cross-Origin-Resource-Policy',
        'X-Frame-Options',
        'X-Content-Type-Options',
        'Referrer-Policy',
        'Permissions-Policy',
      ],
      tracking: ['traceparent', 'tracestate', 'b3', 'X-Request-ID', 'X-Correlation-ID', 'X-Amzn-Trace-Id'],
    }
    for (const [topic, names] of Object.entries(families))
      for (const name of names) expect([name, headerFacts(name)?.topic]).toEqual([name, topic])
    for (const { headers } of [en, zh])
      expect(Object.keys(headers).sort()).toEqual(Object.keys(HEADERS).sort())
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

describe('R65, R66, R67: the phases of a request', () => {
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
    for (const phase of ['queueing', 'stalled'] as const) {
      for (const protocol of ['http/1.0', 'http/1.1', undefined] as const) {
        expect(phaseReasons(phase, { protocol })).toEqual(['priority', 'connections', 'disk-cache'])
        expect(phaseReasons(phase, { protocol, concurrent: 6 })[0]).toBe('connections')
        expect(phaseReasons(phase, { protocol, concurrent: 5 })).toEqual(['priority', 'disk-cache'])
      }
      for (const protocol of ['h2', 'h3', 'spdy', 'quic'] as const) {
        for (const concurrent of [undefined, 0, 6, 60]) {
          expect(phaseReasons(phase, { protocol, concurrent })).toEqual(['priority', 'disk-cache'])
        }
      }
    }
  })

  it('each have reasons, which every language can say', () => {
    for (const { id } of PHASE_FACTS) {
      expect(phaseReasons(id).length).toBeGreaterThan(0)
      for (const reason of phaseReasons(id))
        for (const { phaseReasons: says } of [en, zh]) expect(says[reason]).toBeTruthy()
    }
    expect(phaseReasons('wait')).toEqual(['round-trip', 'server-work'])
    expect(phaseReasons('receive')).toEqual(['large-answer', 'slow-network', 'busy-browser'])
  })

  it('name both parts of waiting and both causes of a long download', () => {
    expect(en.phases.wait.meaning).toMatch(/round trip.*server/)
    expect(en.phases.receive.meaning).toMatch(/network is slow.*browser is too busy/)
  })
})

describe('statuses and network errors', () => {
  it('have a phrase that HTTP gave them', () => {
    expect(statusPhrase(502)).toBe('Bad Gateway')
    expect(statusPhrase(599)).toBe('Network Connect Timeout')
    expect(statusPhrase(299)).toBeUndefined()
  })

  it('are all that IANA has registered, and the usual ones beside it with who uses them', () => {
    const registered = [
      ...[100, 101, 102, 103, 104],
      ...[200, 201, 202, 203, 204, 205, 206, 207, 208, 226],
      ...[300, 301, 302, 303, 304, 305, 306, 307, 308],
      ...Array.from({ length: 19 }, (_, i) => 400 + i),
      ...[421, 422, 423, 424, 425, 426, 428, 429, 431, 451],
      ...[500, 501, 502, 503, 504, 505, 506, 507, 508, 510, 511],
    ]
    const known = Object.keys(STATUS_PHRASES).map(Number)
    expect(known.filter((status) => statusUser(status) === undefined)).toEqual(registered)
    for (const status of [440, 460, 499, 520, 521, 522, 523, 524, 525, 526, 527])
      expect(statusUser(status), `${status}`).toBeTruthy()
    for (const { statuses } of [en, zh]) expect(Object.keys(statuses)).toEqual(known.map(String))
  })

  it('have an owner, a likely cause and a next step: a hundred and more of Chrome', () => {
    expect(Object.keys(NET_ERRORS).length).toBeGreaterThan(100)
    for (const { netErrors } of [en, zh]) {
      expect(Object.keys(netErrors).sort()).toEqual(Object.keys(NET_ERRORS).sort())
      for (const { meaning, cause, next } of Object.values(netErrors)) {
        expect(meaning && cause && next).toBeTruthy()
      }
    }
    for (const { owner } of Object.values(NET_ERRORS)) expect(owner).not.toBe('none')
  })

  it('are found with and without their prefix', () => {
    expect(netErrorFacts('net::ERR_BLOCKED_BY_RESPONSE.NotSameOrigin')?.number).toBe(-27)
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
