import { describe, expect, it } from 'vitest'
import type { Entry } from '../../../src/model/entry.ts'
import { rowOutcome } from '../../../src/view/table/outcome.ts'
import { anEntry } from '../../an-entry.ts'

const without = (parts: Partial<Entry>): Entry => ({ ...anEntry({ response: undefined }), ...parts })

describe('what came of a request, in the list', () => {
  it.each([
    ['answered', anEntry({})],
    ['answered', anEntry({ error: 'net::ERR_FAILED' })],
    ['from-cache', without({ fromCache: 'disk' })],
    ['running', without({})],
    ['cancelled', without({ error: 'net::ERR_ABORTED' })],
    ['cancelled', without({ error: 'aborted' })],
    ['blocked', without({ error: 'net::ERR_BLOCKED_BY_CLIENT' })],
    ['blocked', without({ error: '' })],
    ['redacted', without({ error: 'hsx_text_aaaaaaaaaaaa4' })],
    ['failed', without({ error: 'net::ERR_NAME_NOT_RESOLVED' })],
    ['failed', without({ error: 'something of its own' })],
  ] as const)('is %s', (outcome, entry) => {
    expect(rowOutcome(entry)).toBe(outcome)
  })
})
