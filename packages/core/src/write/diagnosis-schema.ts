import { PHASES } from '../model/timings.ts'
import type { JsonSchema } from '../scan/json-schema.ts'
import { texts } from '../text/catalogue.ts'

const { severity, confidence, owner, issues, prior } = texts('en')

const oneOf = (words: Readonly<Record<string, unknown>>, description?: string): JsonSchema => ({
  enum: Object.keys(words),
  ...(description !== undefined && { description }),
})
const text = (description: string): JsonSchema => ({ type: 'string', description })
const count = (description: string): JsonSchema => ({ type: 'integer', minimum: 0, description })
const listOf = (items: JsonSchema, description: string): JsonSchema => ({ type: 'array', items, description })
/** New fields may come within a version, so that no object is closed. */
const object = (required: string, properties: Readonly<Record<string, JsonSchema>>): JsonSchema => ({
  type: 'object',
  required: required.split(' ').filter((name) => name !== ''),
  properties,
})

const RULE = { type: 'string', pattern: '^[a-z]+(?:-[a-z]+)*$', description: 'Name of the rule.' } as const
const CODE = { type: 'string', pattern: '^[A-Z]+-[0-9]+$', description: 'Its row of the catalogue.' } as const
const POINTER = {
  type: 'string',
  pattern: '^(?:/|$)',
  description: 'RFC 6901 path into the capture.',
} as const
const ENTRY = count('Place in log.entries, from 0.')
const ENTRIES = listOf(ENTRY, 'The requests that it is about.')
const CONFIDENCE = oneOf(confidence, 'How sure it is.')
const OWNER = oneOf(owner, 'Who can do something about it.')
const ms = (description: string): JsonSchema => ({ type: 'number', minimum: 0, description })

const EVIDENCE = object('pointer value', {
  pointer: POINTER,
  name: text('Name of the header, cookie or field.'),
  value: text('What stands there, in one line and shortened.'),
})

const FINDING = object('rule code severity confidence owner cause entries pointers evidence data text', {
  rule: RULE,
  code: CODE,
  severity: oneOf(severity),
  confidence: CONFIDENCE,
  owner: OWNER,
  cause: {
    type: ['integer', 'null'],
    minimum: 0,
    description: 'Place in `findings` of the finding that this one follows from; null for a cause.',
  },
  entries: ENTRIES,
  pointers: listOf(POINTER, 'Where the evidence stands.'),
  evidence: listOf(EVIDENCE, 'What stands at the first of the pointers.'),
  data: {
    type: 'object',
    description: 'Facts for the texts: numbers, names of headers, hosts. Which ones depends on the rule.',
    additionalProperties: { type: ['string', 'number', 'boolean', 'array'] },
  },
  text: object('title', {
    title: text('What went wrong, in one sentence.'),
    why: text('What that means, and how the rule knows.'),
    notProven: text('What it does not prove.'),
    next: text('The next step.'),
  }),
})

const REQUEST = object('entry method url phases', {
  entry: ENTRY,
  method: text('As it stands in the file.'),
  url: text('Without query and fragment, shortened.'),
  kind: text('document, script, xhr …'),
  status: { type: 'integer', minimum: 100, maximum: 599 },
  error: text('The network error, in the words of the producer.'),
  startedAt: { type: 'number', description: 'Milliseconds since 1970, UTC.' },
  totalMs: ms('The sum of the phases.'),
  phases: object('', Object.fromEntries(PHASES.map((phase) => [phase, ms('In milliseconds.')]))),
})

const ISSUE = object('id', {
  id: oneOf(issues),
  pointer: POINTER,
  offset: count('Byte of the HAR text.'),
  line: count('From 1.'),
  column: count('In bytes, from 1.'),
  expected: text('What should stand there.'),
  entriesBefore: count('Complete entries before the defect.'),
  count: count('How often.'),
})

/** What `diagnose --json` and a report that ends in .json hold: the published schema. */
export const DIAGNOSIS_SCHEMA: JsonSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'Haruspex diagnosis',
  description:
    'What went wrong in a capture. A field is never renamed or dropped within a version; new ones may come.',
  ...object('schema tool file verdict findings requests trackingIds issues', {
    schema: { enum: ['haruspex.diagnose/1'] },
    tool: text('Name and version.'),
    report: text('Path of a report that was written beside.'),
    file: object('name bytes container producer entries failed sanitized prior', {
      name: text('Without its folder.'),
      bytes: count('Of the file as it was given.'),
      container: { enum: ['plain', 'gzip', 'zlib', 'zip', 'jsonp'] },
      producer: object('dialect', {
        name: text('Who wrote the capture.'),
        version: text('Its version.'),
        browser: text('The browser that was recorded.'),
        dialect: text('Whose deviations were put right.'),
      }),
      entries: count('Requests in the file.'),
      failed: count('Requests that failed.'),
      sanitized: { type: 'boolean', description: 'Our own tags were in the file.' },
      prior: listOf(
        object('by count', { by: oneOf(prior), count: count('Marks.') }),
        'What went over the file before.',
      ),
    }),
    verdict: object('text rule code confidence owner entries', {
      text: text('The one sentence on top.'),
      rule: { ...RULE, type: ['string', 'null'] },
      code: { ...CODE, type: ['string', 'null'] },
      confidence: CONFIDENCE,
      owner: OWNER,
      entries: ENTRIES,
    }),
    findings: listOf(FINDING, 'Ranked; each cause is followed by what follows from it.'),
    requests: listOf(REQUEST, 'Requests that the findings name; of many the first of each finding.'),
    trackingIds: listOf(
      object('type value entry', { type: text('The family.'), value: text('The ID.'), entry: ENTRY }),
      'IDs to look up in the back end.',
    ),
    issues: listOf(ISSUE, 'What is wrong with the file itself.'),
  }),
}
