import { parseFilter } from '@haruspex/core'
import { describe, expect, it } from 'vitest'
import { endpointFilter } from '../src/endpoints/endpoint-filter.ts'

const at = (host: string, template: string, operation?: string) => ({
  method: 'GET',
  host,
  template,
  operation,
})

/** Whether the pattern of the filter knows this URL. */
function finds(filter: string, url: string): boolean {
  const { alternatives, problems } = parseFilter(filter)
  expect(problems).toEqual([])
  const test = alternatives[0]?.find(({ key }) => key === 'url')?.test
  if (test?.kind !== 'pattern') throw new Error('no pattern')
  return new RegExp(test.source).test(url)
}

describe('the filter for an endpoint', () => {
  it('knows its own calls, and not those of longer paths or other hosts', () => {
    const filter = endpointFilter(at('api.example', '/orders/{id}'))
    expect(finds(filter, 'https://api.example/orders/8841')).toBe(true)
    expect(finds(filter, 'https://api.example/orders/8841?page=2')).toBe(true)
    expect(finds(filter, 'https://api.example/orders/8841/lines')).toBe(false)
    expect(finds(filter, 'https://api.example/orders')).toBe(false)
    expect(finds(filter, 'https://apixexample/orders/1')).toBe(false)
    expect(finds(filter, 'https://other.example/v1/orders/1')).toBe(false)
  })

  it('takes signs of patterns, spaces and quotes for what they are', () => {
    const odd = endpointFilter(at('h.example', '/a b/(c)+[d]', 'Say "hi"'))
    expect(finds(odd, 'https://h.example/a b/(c)+[d]')).toBe(true)
    expect(parseFilter(odd).alternatives[0]?.find(({ key }) => key === 'graphql')?.value).toBe('Say "hi"')
  })
})
