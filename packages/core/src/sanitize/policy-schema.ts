import type { JsonSchema } from '../model/json-schema.ts'
import { BUILT_IN_POLICIES, strictPolicy } from './policy.ts'
import { SWITCHABLE } from './policy-rules.ts'

const CLASS = { type: 'string', pattern: '^[a-z]{2,12}$' } as const satisfies JsonSchema
const ACTION = { enum: ['tag', 'remove', 'hash', 'keep'] } as const satisfies JsonSchema
const PATTERN = { type: 'string', minLength: 1, maxLength: 1000 } as const satisfies JsonSchema
const NAME = { type: 'string', minLength: 1, maxLength: 200, pattern: '[A-Za-z0-9\\u0080-\\uffff]' } as const
const { limits } = strictPolicy

const limit = (least: number, most: number, description: string): JsonSchema => ({
  type: 'integer',
  minimum: least,
  maximum: most,
  description,
})

const LIMITS: Readonly<Record<keyof typeof limits, JsonSchema>> = {
  literalBytes: limit(
    1024,
    1 << 26,
    'Bytes of a string that is looked into; a longer one is replaced whole.',
  ),
  depth: limit(16, 1000, 'Levels of JSON inside a value.'),
  layers: limit(1, 16, 'Encodings inside encodings that are opened.'),
  inflatedBytes: limit(1024, 1 << 28, 'Bytes that one compressed value may inflate to.'),
  secrets: limit(16, 1 << 22, 'Secrets that are searched for in one reading; more take further readings.'),
  holdBytes: limit(1024, 1 << 26, 'Bytes of one object that are held until its name is known.'),
}

/** What a policy file may be: the published schema, and what the reader goes by. */
export const POLICY_SCHEMA: JsonSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'Haruspex policy',
  description: 'What a sanitized copy leaves out, what stands in its place, and what it keeps.',
  type: 'object',
  additionalProperties: false,
  properties: {
    $schema: { type: 'string' },
    name: {
      type: 'string',
      pattern: '^[a-z0-9][a-z0-9.-]{0,63}$',
      not: { enum: Object.keys(BUILT_IN_POLICIES) },
      description: 'Stands in every receipt. Default: custom.',
    },
    version: { type: 'integer', minimum: 1, maximum: 1_000_000, description: 'Default: 1.' },
    extends: {
      enum: Object.keys(BUILT_IN_POLICIES),
      description: 'The built-in policy that this one begins with. Default: strict.',
    },
    personal: { type: 'boolean', description: 'Whether personal data is taken too.' },
    pseudonyms: { type: 'boolean', description: 'Whether hosts, paths and order numbers get pseudonyms.' },
    opaqueBodies: {
      enum: ['drop', 'keep'],
      description: 'What becomes of bodies that no codec opens and that are no known media.',
    },
    detectors: {
      type: 'object',
      propertyNames: { enum: SWITCHABLE },
      additionalProperties: { type: 'boolean' },
      description: 'Rules and groups of rules, on or off. A rule goes before its group.',
    },
    actions: {
      type: 'object',
      propertyNames: CLASS,
      additionalProperties: ACTION,
      description:
        'What becomes of values, by class; "personal" stands for all personal classes. Default: tag.',
    },
    names: {
      type: 'array',
      maxItems: 1000,
      description: 'Names whose values are secrets, compared as words: employeeNumber is employee-number.',
      items: {
        type: 'object',
        additionalProperties: false,
        required: ['name', 'class'],
        properties: { name: NAME, class: CLASS },
      },
    },
    patterns: {
      type: 'array',
      maxItems: 100,
      description:
        'Regular expressions (RE2 syntax) whose matches are secrets: the first group, or all of it.',
      items: {
        type: 'object',
        additionalProperties: false,
        required: ['pattern', 'class'],
        properties: { pattern: PATTERN, class: CLASS, ignoreCase: { type: 'boolean' } },
      },
    },
    keep: {
      type: 'array',
      maxItems: 10_000,
      description: 'What is no secret although a rule says so. All that an entry gives must fit.',
      items: {
        type: 'object',
        additionalProperties: false,
        required: ['reason'],
        anyOf: ['name', 'rule', 'class', 'value', 'host', 'path'].map((name) => ({ required: [name] })),
        properties: {
          name: { ...NAME, description: 'Of a field, parameter, cookie or header; compared as words.' },
          rule: { enum: SWITCHABLE, description: 'A rule or a group of rules.' },
          class: CLASS,
          value: { ...PATTERN, description: 'What the whole value must match (RE2 syntax).' },
          host: {
            type: 'string',
            minLength: 1,
            maxLength: 255,
            description: 'Of the request; * stands for any characters.',
          },
          path: {
            type: 'string',
            pattern: '^/',
            maxLength: 1000,
            description: 'Pointer into the capture; * stands for one step, ** for any number.',
          },
          position: {
            type: 'boolean',
            description: 'Also where only secrets stand: cookies, Authorization and their kin.',
          },
          reason: { type: 'string', minLength: 1, maxLength: 1000 },
        },
      },
    },
    limits: { type: 'object', additionalProperties: false, properties: LIMITS },
  },
}
