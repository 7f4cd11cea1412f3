import { en } from '../text/en.ts'

const TEXT = { type: 'string' } as const
const COUNT = { type: 'integer', minimum: 0 } as const

const FILE = {
  type: 'object',
  required: ['name', 'bytes', 'producer', 'entries', 'sanitized', 'issues'],
  properties: {
    name: TEXT,
    bytes: { ...COUNT, description: 'Of the file as it was given.' },
    producer: {
      type: 'object',
      required: ['dialect'],
      properties: { name: TEXT, version: TEXT, browser: TEXT, dialect: TEXT },
    },
    entries: COUNT,
    sanitized: { type: 'boolean', description: 'The file went through sanitize before.' },
    issues: {
      type: 'array',
      description: 'What is wrong with the file.',
      items: { type: 'object', required: ['id'], properties: { id: TEXT } },
    },
  },
} as const

const PLACE = {
  type: 'object',
  required: ['entry', 'pointer'],
  properties: {
    entry: { ...COUNT, description: 'Place in log.entries.' },
    pointer: { ...TEXT, description: 'RFC 6901 path into the file.' },
    below: { ...TEXT, description: 'RFC 6901 path into the JSON of the text at the pointer.' },
    value: {
      description: 'What stands there, at most 200 characters: a string, a number, a boolean or null.',
    },
  },
} as const

/** What `compare --json` prints. Further fields may come within a version; none is renamed or dropped. */
export const COMPARE_SCHEMA = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'Haruspex comparison',
  description: 'How a capture in which something does not work differs from one in which it works.',
  type: 'object',
  required: ['schema', 'working', 'broken', 'hosts', 'unknownHosts', 'requests', 'differences', 'untold'],
  properties: {
    schema: { enum: ['haruspex.compare/1'] },
    working: FILE,
    broken: FILE,
    hosts: {
      type: 'array',
      description: 'Hosts that stand for each other.',
      items: {
        type: 'object',
        required: ['working', 'broken', 'by'],
        properties: { working: TEXT, broken: TEXT, by: { enum: ['name', 'given', 'endpoints'] } },
      },
    },
    unknownHosts: { type: 'array', description: 'Hosts of --map without a request.', items: TEXT },
    requests: {
      type: 'object',
      required: ['pairs', 'onlyWorking', 'onlyBroken'],
      properties: { pairs: COUNT, onlyWorking: COUNT, onlyBroken: COUNT },
    },
    differences: {
      type: 'array',
      description: 'What explains first; noise last.',
      items: {
        type: 'object',
        required: ['kind', 'severity', 'text', 'method', 'host', 'path', 'data', 'count'],
        properties: {
          kind: { enum: Object.keys(en.compare.kinds) },
          severity: { enum: ['error', 'warning', 'note'] },
          text: { ...TEXT, description: 'One sentence, in the language that was asked for.' },
          method: TEXT,
          host: { ...TEXT, description: 'Of the working capture, where it has one.' },
          path: { ...TEXT, description: 'Path template.' },
          operation: { ...TEXT, description: 'GraphQL operation or JSON-RPC method.' },
          working: PLACE,
          broken: PLACE,
          data: { type: 'object', description: 'The facts in the sentence.' },
          count: { ...COUNT, description: 'Places that differ alike; the first is told.' },
        },
      },
    },
    untold: { ...COUNT, description: 'Differences past the limit of 500.' },
  },
} as const
