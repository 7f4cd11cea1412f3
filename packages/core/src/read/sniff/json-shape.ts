import type { EntryIndex } from '../../scan/entry-index.ts'
import type { ForeignKind } from './not-a-har.ts'

/**
 * What a JSON document is that has no HAR log; `undefined` when it is a HAR. `malformed`: it is neither, and too
 * broken to be named. `head`: the first characters of it.
 */
export function shapeOfJson(index: EntryIndex, head: string): ForeignKind | 'malformed' | undefined {
  if (isHar(index)) return undefined
  const broken = index.error !== undefined && index.error.kind !== 'trailing-data'
  const shape = shapeOfRoot(index, head)
  return broken && !TELLING.has(shape) ? 'malformed' : shape
}

// A log without entries is a HAR all the same when something else of it is there, or when it was cut before.
function isHar(index: EntryIndex): boolean {
  if (!index.hasLog) return false
  return index.hasEntries || index.error !== undefined || index.logKeys.some((key) => LOG_PARTS.has(key))
}

function shapeOfRoot(index: EntryIndex, head: string): ForeignKind {
  if (index.rootKind === 'array') return shapeOfArray(head)
  if (index.rootKind !== 'object') return index.error ? 'text' : 'json-scalar'
  const known = knownShape(new Set(index.rootKeys))
  if (known) return known
  if (index.hasLog) return 'har-log-empty'
  if (index.rootKeys.includes('log')) return 'har-log-not-an-object'
  return index.error?.kind === 'trailing-data' ? 'json-lines' : 'other-json'
}

const LOG_PARTS: ReadonlySet<string> = new Set(['version', 'creator', 'browser', 'pages'])

/** Keys of the root that give a format away, the most telling first. */
const SHAPES: readonly (readonly [kind: ForeignKind, keys: readonly string[]])[] = [
  ['net-log', ['constants', 'events']],
  ['chrome-trace', ['traceEvents']],
  ['openapi', ['openapi']],
  ['openapi', ['swagger', 'paths']],
  ['lighthouse', ['lighthouseVersion']],
  ['postman-environment', ['_postman_variable_scope']],
  ['postman-collection', ['info', 'item']],
  ['insomnia', ['__export_format']],
  ['source-map', ['version', 'sources', 'mappings']],
]

/** Parts of a HAR that stand at the root of a file without a log. */
const PARTS: readonly (readonly [kind: ForeignKind, keys: readonly string[]])[] = [
  ['har-without-log', ['entries']],
  ['har-entry', ['request', 'response']],
  ['har-entry', ['request', 'startedDateTime']],
  ['har-page', ['pageTimings']],
  ['har-without-log', ['creator', 'version']],
]

/** Shapes that a cut or broken file shows as well as a whole one. */
const TELLING: ReadonlySet<ForeignKind> = new Set<ForeignKind>([
  ...[...SHAPES, ...PARTS].map(([kind]) => kind),
  'har-entries',
  'charles-session',
  'text',
])

function knownShape(keys: ReadonlySet<string>): ForeignKind | undefined {
  const shapes = keys.has('log') ? SHAPES : [...SHAPES, ...PARTS]
  return shapes.find(([, wanted]) => wanted.every((key) => keys.has(key)))?.[0]
}

// The index looks into objects only; the head of the text tells what the list is a list of.
function shapeOfArray(head: string): ForeignKind {
  if (!/^\s*\[\s*\{/.test(head)) return 'other-json'
  const has = (key: string) => head.includes(`"${key}"`)
  if (has('request') && (has('startedDateTime') || (has('response') && has('url')))) {
    return has('protocolVersion') && has('durations') ? 'charles-session' : 'har-entries'
  }
  return has('ph') && has('ts') && has('pid') ? 'chrome-trace' : 'other-json'
}
