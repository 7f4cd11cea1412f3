import type { HaruspexError } from '../model/error.ts'
import { type JsonDocument, meantHint, readDocument } from '../scan/json-document.ts'
import { type LinearEngine, loadLinearEngine } from '../scan/linear-pattern.ts'
import { CLASSES, isPersonalClass } from './classes.ts'
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

const POLICY = { noun: 'policy', mostBytes: 1 << 20, schema: POLICY_SCHEMA, code: 'ERR_POLICY' } as const

/**
 * Reads a policy file (JSON, see docs/policy.schema.json).
 * @throws HaruspexError ERR_POLICY with pointer, line and column
 */
export async function readPolicy(bytes: Uint8Array): Promise<Policy> {
  const document = readDocument(bytes, POLICY)
  const file = document.value as PolicyFile
  const policy = joined(file)
  await check(file, policy, document)
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
async function check(file: PolicyFile, policy: Policy, { refuse }: JsonDocument): Promise<void> {
  const classes = [...CLASSES.filter((name) => !NEVER_KEPT.includes(name)), ...ownClasses(policy)]
  const isClass = (name: string): boolean => classes.includes(name) || isPersonalClass(name)
  const unknownClass = (name: string, pointer: string): HaruspexError =>
    refuse(`names a class that there is not${meantHint(name, classes)}`, pointer)
  for (const [name, action] of Object.entries(file.actions ?? {})) {
    const pointer = `/actions/${name}`
    const isWhole = NEVER_KEPT.includes(name)
    if (isWhole && action === 'keep') throw refuse('keeps what always goes', pointer)
    if (!isWhole && name !== 'personal' && !isClass(name)) throw unknownClass(name, pointer)
  }
  const { keep = [], patterns = [] } = file
  const needsEngine = patterns.length > 0 || keep.some(({ value }) => value !== undefined)
  const engine = needsEngine ? await loadLinearEngine() : undefined
  for (const [at, { pattern, ignoreCase = false }] of patterns.entries()) {
    checkPattern(engine, { pattern, ignoreCase }, `/patterns/${at}/pattern`, refuse)
  }
  for (const [at, entry] of keep.entries()) {
    if (entry.class !== undefined && !isClass(entry.class))
      throw unknownClass(entry.class, `/keep/${at}/class`)
    if (entry.value !== undefined)
      checkPattern(engine, { pattern: entry.value }, `/keep/${at}/value`, refuse, true)
    // In the copy the host would be another one, and the copy could not be checked.
    if (entry.host !== undefined && policy.pseudonyms) {
      throw refuse('keeps by host, but gives hosts pseudonyms', `/keep/${at}/host`)
    }
  }
}

function checkPattern(
  engine: LinearEngine | undefined,
  source: Parameters<LinearEngine>[0],
  pointer: string,
  refuse: JsonDocument['refuse'],
  mayBeEmpty = false,
): void {
  try {
    const pattern = engine?.(source)
    if (mayBeEmpty || pattern?.test(new Uint8Array(0)) !== true) return
  } catch {
    throw refuse(
      'has a pattern that is no regular expression of RE2 (no look-around, no back references)',
      pointer,
    )
  }
  throw refuse('has a pattern that matches nothing at all', pointer)
}
