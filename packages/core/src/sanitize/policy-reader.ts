import { HaruspexError } from '../model/error.ts'
import { type SchemaProblem, schemaProblem } from '../model/json-schema.ts'
import { nearest } from '../text/nearest.ts'
import { CLASSES, isPersonalClass } from './classes.ts'
import { type JsonPlaces, jsonPlaces } from './json-places.ts'
import { type LinearEngine, loadLinearEngine } from './linear-pattern.ts'
import {
  BUILT_IN_POLICIES,
  type BuiltInPolicyName,
  type KeepEntry,
  type OwnName,
  type OwnPattern,
  type Policy,
  type PolicyAction,
  type SanitizeLimits,
} from './policy.ts'
import { ownClasses } from './policy-gate.ts'
import { POLICY_SCHEMA } from './policy-schema.ts'

const MOST_BYTES = 1 << 20
/** Classes that no policy can keep: listed by hand, or nobody could look into. */
const NEVER_KEPT: readonly string[] = ['manual', 'opaque', 'stray']

/** What a policy file says, before it is joined with what it extends. */
interface PolicyFile {
  readonly name?: string
  readonly version?: number
  readonly extends?: BuiltInPolicyName
  readonly personal?: boolean
  readonly pseudonyms?: boolean
  readonly opaqueBodies?: Policy['opaqueBodies']
  readonly detectors?: Readonly<Record<string, boolean>>
  readonly actions?: Readonly<Record<string, PolicyAction>>
  readonly names?: readonly OwnName[]
  readonly patterns?: readonly OwnPattern[]
  readonly keep?: readonly KeepEntry[]
  readonly limits?: Partial<SanitizeLimits>
}

/**
 * Reads a policy file (JSON, see docs/policy.schema.json).
 * @throws HaruspexError ERR_POLICY with pointer, line and column
 */
export async function readPolicy(bytes: Uint8Array): Promise<Policy> {
  if (bytes.length > MOST_BYTES) throw policyError('is larger than a policy can be', '', undefined)
  const text = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? bytes.subarray(3) : bytes
  const places = jsonPlaces(text)
  const { error, twice } = places
  if (error !== undefined) throw policyError('is no valid JSON', '', error)
  if (twice !== undefined) throw policyError('has a field twice', twice, places.at(twice))
  const value: unknown = JSON.parse(new TextDecoder().decode(text))
  const problem = schemaProblem(POLICY_SCHEMA, value)
  if (problem !== undefined) throw schemaError(problem, places)
  const policy = joined(value as PolicyFile)
  await check(value as PolicyFile, policy, places)
  return policy
}

function joined(file: PolicyFile): Policy {
  const base = BUILT_IN_POLICIES[file.extends ?? 'strict']
  return {
    name: file.name ?? 'custom',
    version: file.version ?? 1,
    limits: { ...base.limits, ...file.limits },
    personal: file.personal ?? base.personal,
    detectors: { ...base.detectors, ...file.detectors },
    actions: { ...base.actions, ...file.actions },
    names: [...base.names, ...(file.names ?? [])],
    patterns: [...base.patterns, ...(file.patterns ?? [])],
    keep: [...base.keep, ...(file.keep ?? [])],
    opaqueBodies: file.opaqueBodies ?? base.opaqueBodies,
    pseudonyms: file.pseudonyms ?? base.pseudonyms,
  }
}

/** What a schema cannot say. */
async function check(file: PolicyFile, policy: Policy, places: JsonPlaces): Promise<void> {
  const classes = [...CLASSES.filter((name) => !NEVER_KEPT.includes(name)), ...ownClasses(policy)]
  const isClass = (name: string): boolean => classes.includes(name) || isPersonalClass(name)
  const unknownClass = (name: string, pointer: string): HaruspexError =>
    policyError(`names a class that there is not${hint(name, classes)}`, pointer, places.at(pointer))
  for (const [name, action] of Object.entries(file.actions ?? {})) {
    const pointer = `/actions/${name}`
    const isWhole = NEVER_KEPT.includes(name)
    if (isWhole && action === 'keep') throw policyError('keeps what always goes', pointer, places.at(pointer))
    if (!isWhole && name !== 'personal' && !isClass(name)) throw unknownClass(name, pointer)
  }
  const { keep = [], patterns = [] } = file
  const needsEngine = patterns.length > 0 || keep.some(({ value }) => value !== undefined)
  const engine = needsEngine ? await loadLinearEngine() : undefined
  for (const [at, { pattern, ignoreCase = false }] of patterns.entries()) {
    checkPattern(engine, { pattern, ignoreCase }, `/patterns/${at}/pattern`, places)
  }
  for (const [at, entry] of keep.entries()) {
    if (entry.class !== undefined && !isClass(entry.class))
      throw unknownClass(entry.class, `/keep/${at}/class`)
    if (entry.value !== undefined)
      checkPattern(engine, { pattern: entry.value }, `/keep/${at}/value`, places, true)
    // In the copy the host would be another one, and the copy could not be checked.
    if (entry.host !== undefined && policy.pseudonyms) {
      const pointer = `/keep/${at}/host`
      throw policyError('keeps by host, but gives hosts pseudonyms', pointer, places.at(pointer))
    }
  }
}

function checkPattern(
  engine: LinearEngine | undefined,
  source: Parameters<LinearEngine>[0],
  pointer: string,
  places: JsonPlaces,
  mayBeEmpty = false,
): void {
  try {
    const pattern = engine?.(source)
    if (mayBeEmpty || pattern?.test(new Uint8Array(0)) !== true) return
  } catch {
    throw policyError(
      'has a pattern that is no regular expression of RE2 (no look-around, no back references)',
      pointer,
      places.at(pointer),
    )
  }
  throw policyError('has a pattern that matches nothing at all', pointer, places.at(pointer))
}

function schemaError({ pointer, kind, expected, word }: SchemaProblem, places: JsonPlaces): HaruspexError {
  const [first = '', second = ''] = expected
  const meant = word === undefined ? '' : hint(word, expected)
  const list = expected.length <= 8 ? `: ${expected.join(', ')}` : ''
  const says = {
    type: `has something else than ${first === 'integer' || first === 'object' || first === 'array' ? 'an' : 'a'} ${first}`,
    choice: `has a value that is none of the choices${meant || list}`,
    form: 'has a value of the wrong form',
    length: `has a text that is not ${first} to ${second} characters long`,
    range: `has a number that is not between ${first} and ${second}`,
    items: `has a list of more than ${first} items`,
    field: `has an unknown field${meant || list}`,
    missing: `has an item without ${expected.join(' and ')}`,
    empty: `has an item with none of ${expected.join(', ')}`,
  }[kind]
  return policyError(says, pointer, places.at(pointer))
}

function hint(word: string, known: readonly string[]): string {
  const meant = nearest(word, known)
  return meant === undefined ? '' : ` (did you mean "${meant}"?)`
}

function policyError(
  what: string,
  pointer: string,
  place: { readonly line: number; readonly column: number } | undefined,
): HaruspexError {
  const where = place === undefined ? '' : `, line ${place.line}, column ${place.column}`
  const at = pointer === '' ? '' : ` at ${pointer}`
  return new HaruspexError('ERR_POLICY', `The policy ${what}${at}${where}.`, {
    ...(pointer !== '' && { pointer }),
    ...(place && { line: place.line, column: place.column }),
  })
}
