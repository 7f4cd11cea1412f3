import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { builtInKnowledge } from '../../src/knowledge/built-in.ts'
import { readKnowledge } from '../../src/knowledge/knowledge-reader.ts'
import { KNOWLEDGE_SCHEMA } from '../../src/knowledge/knowledge-schema.ts'
import { HaruspexError } from '../../src/model/error.ts'
import { schemaProblem } from '../../src/scan/json-schema.ts'

const bytes = (value: unknown): Uint8Array =>
  new TextEncoder().encode(typeof value === 'string' ? value : JSON.stringify(value))

function errorOf(value: unknown): HaruspexError {
  try {
    readKnowledge(bytes(value))
  } catch (error) {
    if (error instanceof HaruspexError) return error
    throw error
  }
  throw new Error('was accepted')
}

describe('a knowledge file', () => {
  it('adds to what is known, before it', () => {
    const known = readKnowledge(
      bytes({
        endpoints: [{ id: 'cart', path: '/cart', name: { en: 'the cart' } }],
        owners: [{ id: 'cart-team', endpoint: 'cart', owner: 'backend', team: { en: 'the cart’s team' } }],
      }),
    )
    expect(known.endpoints[0]?.id).toBe('cart')
    expect(known.owners[0]?.id).toBe('cart-team')
    expect(known.endpoints).toHaveLength(builtInKnowledge.endpoints.length + 1)
  })

  it('replaces a label of the same id, and words of a step alone', () => {
    const known = readKnowledge(
      bytes({
        endpoints: [{ id: 'webex-user-services', path: '/mine', name: { en: 'mine' } }],
        playbooks: { slow: { steps: { ask: { asked: { en: 'Call 0-invented.' } } } } },
      }),
    )
    expect(known.endpoints.filter(({ id }) => id === 'webex-user-services')).toHaveLength(1)
    expect(known.playbooks.slow?.steps?.ask?.asked?.en).toBe('Call 0-invented.')
    expect(known.playbooks.slow?.steps?.ask?.title).toEqual(
      builtInKnowledge.playbooks.slow?.steps?.ask?.title,
    )
    expect(known.playbooks.slow?.steps?.timing).toEqual(builtInKnowledge.playbooks.slow?.steps?.timing)
  })

  it.each([
    ['{"endpoints": [', 'no valid JSON'],
    [{ endpoint: [] }, 'did you mean "endpoints"'],
    [{ endpoints: [{ id: 'a', name: { en: 'a' } }] }, 'without path'],
    [{ endpoints: [{ id: 'A b', path: '/', name: { en: 'a' } }] }, '/endpoints/0/id'],
    [{ owners: [{ id: 'a', owner: 'backend', team: { en: 'x' } }] }, 'none of host, text, status, endpoint'],
    [{ owners: [{ id: 'a', status: 99, owner: 'backend', team: { en: 'x' } }] }, 'between 100 and 599'],
    [
      { owners: [{ id: 'a', endpoint: 'nowhere', owner: 'backend', team: { en: 'x' } }] },
      'an endpoint that there is not',
    ],
    [{ playbooks: { slwo: {} } }, 'did you mean "slow"'],
  ])('is refused with its place: %j', (value, part) => {
    const error = errorOf(value)
    expect(error.code).toBe('ERR_KNOWLEDGE')
    expect(error.message).toContain(part)
  })

  it('fits the schema that is published, as the built-in knowledge does', () => {
    const path = new URL('../../../../docs/knowledge.schema.json', import.meta.url)
    expect(JSON.parse(readFileSync(path, 'utf8'))).toEqual(JSON.parse(JSON.stringify(KNOWLEDGE_SCHEMA)))
    expect(schemaProblem(KNOWLEDGE_SCHEMA, builtInKnowledge)).toBeUndefined()
  })
})
