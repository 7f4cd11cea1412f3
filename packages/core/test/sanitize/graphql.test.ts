import { describe, expect, it } from 'vitest'
import { textAfter } from './text-after.ts'

describe('GraphQL', () => {
  it.each([
    [
      'mutation Login { login(user: "carol", password: "walnut") { token } }',
      'mutation Login { login(user: "carol", password: "‹password›") { token } }',
    ],
    ['{ login(password: "wal \\"nut\\"") { ok } }', '{ login(password: "‹password›") { ok } }'],
    [
      'mutation { login(password: """wal "nut""x""") { ok } }',
      'mutation { login(password: """‹password›""") { ok } }',
    ],
    ['mutation { verify(otp: 482913, page: 4711) }', 'mutation { verify(otp: "‹otp›", page: 4711) }'],
    [
      'mutation { a(input: {credentials: {value: "walnut"}, apiKeys: ["almond", "hazel"]}) { id } }',
      'mutation { a(input: {credentials: {value: "‹auth›"}, apiKeys: ["‹apikey›", "‹apikey›"]}) { id } }',
    ],
    [
      'mutation M($password: String! = "walnut", $page: Int = 2) { login(p: $password) }',
      'mutation M($password: String! = "‹password›", $page: Int = 2) { login(p: $password) }',
    ],
    [
      '# password: "x"\nquery Q { t(token: "walnut") { id } }',
      '# password: "x"\nquery Q { t(token: "‹token›") { id } }',
    ],
  ])('%s', async (query, expected) => {
    expect(await textAfter(query)).toBe(expected)
    expect(await textAfter(JSON.stringify({ operationName: 'Login', query }))).toBe(
      JSON.stringify({ operationName: 'Login', query: expected }),
    )
  })

  it.each([
    'query Shop($state: String = "Ohio") { shops(state: $state, first: 10, after: "abc") { id password token } }',
    'fragment F on User { id token apiKey: publicName }',
    'mutation { login(password: $password, token: TOKEN) { token { value } } }',
    '{"query":"query A { b }","extensions":{"persistedQuery":{"version":1,"sha256Hash":"ecf4edb46db40b5132295c0291d62fb65d6759a9eedfa4d5d612dd5ec54a6b38"}}}',
  ])('stays: %s', async (query) => {
    expect(await textAfter(query)).toBe(query)
  })

  it('in a parameter of a URL, in a batch and in the parts of an upload', async () => {
    const query = 'mutation { login(password: "walnut") { ok } }'
    const places = [
      `query=${encodeURIComponent(query)}&operationName=x`,
      `https://a.example/graphql?query=${encodeURIComponent(query)}`,
      JSON.stringify([{ query }, { query: '{ me { id } }', variables: { password: 'walnut' } }]),
      `--b1\r\nContent-Disposition: form-data; name="operations"\r\n\r\n${JSON.stringify({ query })}\r\n--b1--\r\n`,
    ]
    for (const text of places) expect(await textAfter(text)).not.toContain('walnut')
  })
})
