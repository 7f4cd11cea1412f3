import { describe, expect, it } from 'vitest'
import { diagnose } from '../../src/diagnose/diagnose.ts'
import { METHODS } from '../../src/http/methods.ts'
import { replayAdvice } from '../../src/http/replay.ts'
import type { Request } from '../../src/model/entry.ts'
import { aCapture, anEntry, type DeepPartial, headers } from '../an-entry.ts'
import { tagged } from '../diagnose/tagged.ts'

const advice = (request: DeepPartial<Request>) => replayAdvice(anEntry({ request }).request)
const body = (text: string | undefined, absence?: string) => ({
  mimeType: 'application/json',
  text,
  base64: false,
  params: [],
  absence,
})

describe('R38: whether a request is safe to replay', () => {
  it('follows from the meaning of its method', () => {
    const table = METHODS.map(({ name }) => [
      name,
      replayAdvice(anEntry({ request: { method: name } }).request).safety,
    ])
    expect(table).toEqual([
      ['GET', 'yes'],
      ['POST', 'no'],
      ['PUT', 'careful'],
      ['PATCH', 'no'],
      ['DELETE', 'careful'],
      ['HEAD', 'yes'],
      ['OPTIONS', 'yes'],
      ['TRACE', 'yes'],
    ])
    expect(advice({ method: 'BREW' })).toEqual({ safety: 'no', reason: 'unknown-method' })
    expect(advice({ method: 'get' }).safety).toBe('yes')
  })

  it('is eased by an idempotency key', () => {
    for (const method of ['POST', 'PATCH']) {
      const keyed = advice({ method, body: body('{}'), headers: headers({ 'IDEMPOTENCY-Key': 'k' }) })
      expect(keyed).toEqual({ safety: 'careful', reason: 'idempotency-key' })
    }
    expect(advice({ method: 'PATCH', body: body('{}') }).reason).toBe('patch')
  })

  it('is denied when the capture lacks the body', () => {
    const missing = { safety: 'no', reason: 'body-missing' }
    expect(advice({ method: 'PUT', body: body(undefined, 'too large') })).toEqual(missing)
    expect(advice({ method: 'PUT', bodyBytes: 12 })).toEqual(missing)
    expect(advice({ method: 'PUT', headers: headers({ 'content-length': '12' }) })).toEqual(missing)
    expect(advice({ method: 'DELETE', headers: headers({ 'content-length': '0' }) }).safety).toBe('careful')
    expect(advice({ method: 'PUT', bodyBytes: 12, body: body('{"a":1}') }).safety).toBe('careful')
  })

  it('tells a GraphQL query from a mutation', () => {
    const call = (query: string) =>
      advice({ method: 'POST', url: 'https://a.example.com/graphql', body: body(JSON.stringify({ query })) })
    expect(call('query Basket { id }')).toEqual({ safety: 'yes', reason: 'reads-only' })
    expect(call('{ basket { id } }').safety).toBe('yes')
    expect(call('query A { a } mutation Pay { pay { id } }').safety).toBe('no')
    expect(call('fragment F on B { id } mutation Pay { pay { id } }').safety).toBe('no')
  })

  it('takes no unknown document for a query', () => {
    const named = { operationName: 'Pay', extensions: { persistedQuery: { sha256Hash: 'ab' } } }
    expect(
      advice({ method: 'POST', url: 'https://a.example.com/graphql', body: body(JSON.stringify(named)) })
        .safety,
    ).toBe('no')
  })

  it('marks an endpoint by the least safe of its calls, in a sanitized copy too', async () => {
    const entries = [
      anEntry({ request: { method: 'POST', headers: headers({ 'idempotency-key': 'k' }) } }),
      anEntry({ request: { method: 'POST' } }),
      anEntry(),
    ]
    const run = async (given: typeof entries) => {
      const { endpoints } = await diagnose(aCapture(given), { rules: [], endpoints: true })
      return endpoints?.list.map(({ method, replay }) => [method, replay])
    }
    expect(await run(entries)).toEqual([
      ['POST', 'no'],
      ['GET', 'yes'],
    ])
    expect(await run(entries.map(tagged))).toEqual(await run(entries))
  })
})
