import { describe, expect, it } from 'vitest'
import { isTag, lengthClass } from '../../src/model/tag.ts'
import { sanitized } from './sanitized.ts'

const SECRET = 's3cr3t/ab+cdefgh12'

describe('a receipt', () => {
  it('tells of each redaction where it is, what it is and what stands there now', async () => {
    const input = JSON.stringify({
      log: { entries: [{ request: { postData: { text: '{"user":{"password":"hunter2-x"}}' } } }] },
    })
    const { redactions, head, end, copy, original } = await sanitized(input)
    expect(head).toMatchObject({ schema: 'haruspex.receipt/1', policy: 'strict', inputBytes: input.length })
    expect(redactions).toHaveLength(1)
    const [redaction] = redactions
    expect(redaction).toMatchObject({
      pointer: '/log/entries/0/request/postData/text',
      layers: ['json:/user/password'],
      class: 'password',
      length: lengthClass(9),
      commitment: expect.stringMatching(/^[0-9a-f]{64}$/),
    })
    const { input: from, output: to, tag } = redaction!
    expect(isTag(tag)).toBe(true)
    expect(Buffer.from(original.subarray(...from)).toString()).toBe('hunter2-x')
    expect(Buffer.from(copy.subarray(...to)).toString()).toBe(tag)
    expect(end).toMatchObject({
      redactions: 1,
      changes: 1,
      outputBytes: copy.length,
      byClass: { password: 1 },
    })
  })

  it('is ASCII, and a key with a line break does not break its lines', async () => {
    const { receipt, redactions } = await sanitized(JSON.stringify({ 'a\nß漢': { password: 'hunter2-x' } }))
    expect(Buffer.from(receipt).every((byte) => byte < 0x7f)).toBe(true)
    expect(redactions).toHaveLength(1)
  })

  it('tells plain names in its pointers, and hides those that could hold more', async () => {
    const { redactions } = await sanitized(
      JSON.stringify({ a_b: [0, { 'a/b~c': { password: 'hunter2-x' } }] }),
    )
    expect(redactions[0]!.pointer).toMatch(/^\/a_b\/1\/(?:\*|a~1b~0c)\/password$/)
  })

  const escaped = encodeURIComponent(SECRET)
  const base64 = Buffer.from(`xx${SECRET}`).toString('base64')
  it.each([
    ['as it is', { [SECRET]: { password: 'hunter2-x' } }, [SECRET, 's3cr3t~1ab']],
    ['in base64', { [base64]: { password: 'hunter2-x' } }, [base64]],
    ['as the name of a form field', { text: `a=1&password[${escaped}][token]=hunter2-x` }, [SECRET, escaped]],
    [
      'in a JWT',
      { 'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.c2lnbmF0dXJl': { password: 'hunter2-x' } },
      ['c2lnbmF0dXJl'],
    ],
    ['in the query of a URL', { 'https://app.example/?token=ab1c2': { password: 'hunter2-x' } }, ['ab1c2']],
  ])('tells no secret in its paths: %s', async (_, members, tells) => {
    const { receipt, copyText } = await sanitized(JSON.stringify({ apiKey: SECRET, ...members }))
    for (const tell of tells) {
      expect(copyText).not.toContain(tell)
      expect(Buffer.from(receipt).toString()).not.toContain(tell)
    }
  })

  it('counts the tags of an earlier run', async () => {
    const once = await sanitized('{"password":"hunter2-x","token":"walnut-77-x"}')
    const twice = await sanitized(once.copy)
    expect(twice.end).toMatchObject({ redactions: 0, priorTags: 2 })
  })
})
