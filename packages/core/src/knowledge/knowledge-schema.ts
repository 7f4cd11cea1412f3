import type { Owner } from '../model/finding.ts'
import type { JsonSchema } from '../scan/json-schema.ts'
import type { PlaybookId } from './knowledge.ts'

const OWNERS: readonly Owner[] = [
  'customer-network',
  'browser',
  'client-app',
  'identity-provider',
  'backend',
  'third-party',
  'none',
]
export const PLAYBOOK_IDS: readonly PlaybookId[] = [
  'general',
  'slow',
  'hidden',
  'cannot-enable',
  'provisioning',
]

const WORDS = { type: 'string', minLength: 1, maxLength: 2000 } as const satisfies JsonSchema
const ID = { type: 'string', pattern: '^[a-z0-9]+(-[a-z0-9]+)*$', maxLength: 64 } as const
const HOST = {
  type: 'string',
  minLength: 1,
  maxLength: 255,
  description: 'Of the request; * stands for any characters.',
} as const satisfies JsonSchema
const TEXT = {
  type: 'object',
  additionalProperties: false,
  required: ['en'],
  properties: { en: WORDS, zh: WORDS },
} as const satisfies JsonSchema

const ENDPOINT: JsonSchema = {
  type: 'object',
  additionalProperties: false,
  required: ['id', 'path', 'name'],
  properties: {
    id: { ...ID, description: 'A label of the same id replaces a built-in one.' },
    method: { type: 'string', pattern: '^[A-Z]{1,20}$', description: 'Default: any.' },
    host: HOST,
    path: {
      type: 'string',
      pattern: '^(/|\\*\\*/)',
      maxLength: 500,
      description: 'Of the URL. {name} stands for one segment and names it, ** for any number of segments.',
    },
    name: { ...TEXT, description: 'What the call is for.' },
    playbooks: { type: 'array', maxItems: 10, items: { enum: PLAYBOOK_IDS } },
    fields: {
      type: 'array',
      maxItems: 200,
      description: 'Fields of the request’s body that people ask for.',
      items: {
        type: 'object',
        additionalProperties: false,
        required: ['path', 'name'],
        properties: { path: { type: 'string', minLength: 1, maxLength: 300 }, name: TEXT },
      },
    },
    remedy: { ...TEXT, description: 'What to do when the response says that something is forbidden.' },
    services: {
      type: 'array',
      maxItems: 20,
      description: 'Services that the call goes through behind the browser, in order.',
      items: { type: 'string', minLength: 1, maxLength: 100 },
    },
  },
}

const ROUTE: JsonSchema = {
  type: 'object',
  additionalProperties: false,
  required: ['id', 'owner', 'team'],
  anyOf: ['host', 'text', 'status', 'endpoint'].map((name) => ({ required: [name] })),
  properties: {
    id: ID,
    host: HOST,
    text: { type: 'string', minLength: 2, maxLength: 200, description: 'Stands in the error’s text.' },
    status: { type: 'integer', minimum: 100, maximum: 599 },
    endpoint: { ...ID, description: 'Id of an endpoint.' },
    owner: { enum: OWNERS },
    team: { ...TEXT, description: 'Whom to ask.' },
  },
}

const STEP: JsonSchema = {
  type: 'object',
  additionalProperties: false,
  properties: { title: TEXT, found: TEXT, clear: TEXT, unknown: TEXT, asked: TEXT, next: TEXT },
}

/** What a knowledge file may be: the published schema, and what the reader goes by. */
export const KNOWLEDGE_SCHEMA: JsonSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'Haruspex knowledge',
  description: 'What a site knows of its own systems: names of calls, whom to ask, words of playbooks.',
  type: 'object',
  additionalProperties: false,
  properties: {
    $schema: { type: 'string' },
    endpoints: { type: 'array', maxItems: 5000, items: ENDPOINT },
    owners: { type: 'array', maxItems: 5000, items: ROUTE },
    playbooks: {
      type: 'object',
      propertyNames: { enum: PLAYBOOK_IDS },
      additionalProperties: {
        type: 'object',
        additionalProperties: false,
        properties: {
          title: TEXT,
          purpose: TEXT,
          steps: { type: 'object', propertyNames: ID, additionalProperties: STEP },
        },
      },
    },
  },
}
