// `npm run docs`: makes the tables in the docs anew from the built code. A test fails while they are stale.
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { fillMarkers, tables } from './docs-tables.mjs'
import { ROOT, setUp } from './setup.mjs'

/** The pages that have tables from the code. */
const PAGES = [
  'README.md',
  'docs/glossary.md',
  'docs/capture-formats.md',
  'docs/tracking-ids.md',
  'docs/policies.md',
]

setUp()

const built = (path) => import(pathToFileURL(join(ROOT, 'packages', 'core', 'dist', path)).href)
const { texts } = await built('text/catalogue.js')
const english = texts('en')
const generated = tables({
  rules: (await built('diagnose/rules.js')).RULES,
  texts: english,
  glossary: english.glossary,
  classes: (await built('sanitize/classes.js')).CLASSES,
  policies: (await built('sanitize/policy.js')).BUILT_IN_POLICIES,
  sanitizeRules: (await built('sanitize/policy-rules.js')).SANITIZE_RULES,
  idFamilies: (await built('ids/families.js')).ID_FAMILIES,
  dialects: (await built('read/dialects/find-dialect.js')).DIALECTS,
  methods: (await built('http/methods.js')).METHODS,
  phases: (await built('http/phases.js')).PHASE_FACTS,
  phaseReasons: (await built('http/phases.js')).phaseReasons,
  replaySafety: (await built('http/replay.js')).REPLAY_SAFETY,
  statusPhrases: (await built('http/status.js')).STATUS_PHRASES,
  statusUser: (await built('http/status.js')).statusUser,
  netErrors: (await built('http/net-errors.js')).NET_ERRORS,
  headers: (await built('http/header-glossary.js')).HEADERS,
})
for (const page of PAGES) {
  const path = join(ROOT, page)
  const before = readFileSync(path, 'utf8')
  const after = fillMarkers(before, generated)
  if (after !== before) writeFileSync(path, after)
}
const schemas = {
  policy: (await built('sanitize/policy-schema.js')).POLICY_SCHEMA,
  compare: (await built('write/compare-schema.js')).COMPARE_SCHEMA,
  knowledge: (await built('knowledge/knowledge-schema.js')).KNOWLEDGE_SCHEMA,
  diagnosis: (await built('write/diagnosis-schema.js')).DIAGNOSIS_SCHEMA,
}
for (const [name, schema] of Object.entries(schemas))
  writeFileSync(join(ROOT, 'docs', `${name}.schema.json`), `${JSON.stringify(schema, undefined, 2)}\n`)
