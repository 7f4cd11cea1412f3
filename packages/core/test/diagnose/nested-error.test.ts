import { describe, expect, it } from 'vitest'
import { nestedErrorOf } from '../../src/diagnose/nested-error.ts'

const PASSED_ON =
  'Error response summary: 400: Invalid product: failed to create dub.point in Dubber. HTTP status: 502'

describe('an error that passes another one on', () => {
  it.each([
    ['in prose', { message: PASSED_ON }, 502, 'Dubber'],
    ['in a list', { errors: [{ description: PASSED_ON }] }, 502, 'Dubber'],
    [
      'as JSON in a text',
      { message: `cpapi: ${JSON.stringify({ error: { message: PASSED_ON } })}` },
      502,
      'Dubber',
    ],
    [
      'as a number',
      { error: { message: 'failed', cause: { status: 503, service: 'ledger' } } },
      503,
      'ledger',
    ],
    ['of a client library', { message: 'Request failed with status code 504' }, 504, undefined],
    [
      'of a page',
      { message: '502 Bad Gateway: "no body" from https://stock.example.com/v1' },
      502,
      'stock.example.com',
    ],
  ])('is unwrapped %s', (_, body, upstreamStatus, upstream) => {
    expect(nestedErrorOf(body, 400)).toMatchObject({ upstreamStatus })
    expect(nestedErrorOf(body, 400).upstream).toBe(upstream)
  })

  it('has no other status when all are its own', () => {
    expect(nestedErrorOf({ status: 400, message: 'HTTP status: 400' }, 400)).toEqual({
      message: 'HTTP status: 400',
    })
  })

  it('is not read out of other numbers', () => {
    const body = { message: 'order 502 of 404 items, status: open, 4021', code: 12_502 }
    expect(nestedErrorOf(body, 400).upstreamStatus).toBeUndefined()
  })

  it('is found in linear time in hostile texts', () => {
    const texts = [
      'status '.repeat(100_000),
      '{'.repeat(100_000),
      'in A'.repeat(100_000),
      ' '.repeat(400_000),
    ]
    for (const message of texts) expect(nestedErrorOf({ message }, 400).upstreamStatus).toBeUndefined()
  })

  it('may nest as deep as it likes', () => {
    let body: unknown = PASSED_ON
    for (let depth = 0; depth < 5000; depth++) body = { error: body }
    expect(nestedErrorOf(body, 400)).toEqual({})
  })
})
