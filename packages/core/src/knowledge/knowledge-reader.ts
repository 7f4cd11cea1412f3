import { readDocument } from '../scan/json-document.ts'
import { builtInKnowledge } from './built-in.ts'
import { joinKnowledge, type Knowledge } from './knowledge.ts'
import { KNOWLEDGE_SCHEMA } from './knowledge-schema.ts'

const KIND = {
  noun: 'knowledge file',
  mostBytes: 4 << 20,
  schema: KNOWLEDGE_SCHEMA,
  code: 'ERR_KNOWLEDGE',
} as const

/**
 * Reads a knowledge file (JSON, see docs/knowledge.schema.json) and joins it to what is known already.
 * @throws HaruspexError ERR_KNOWLEDGE with pointer, line and column
 */
export function readKnowledge(bytes: Uint8Array, base: Knowledge = builtInKnowledge): Knowledge {
  const document = readDocument(bytes, KIND)
  const more = document.value as Partial<Knowledge>
  const known = joinKnowledge(base, more)
  const labels = new Set(known.endpoints.map(({ id }) => id))
  for (const [at, { endpoint }] of (more.owners ?? []).entries()) {
    if (endpoint !== undefined && !labels.has(endpoint))
      throw document.refuse('names an endpoint that there is not', `/owners/${at}/endpoint`)
  }
  return known
}
