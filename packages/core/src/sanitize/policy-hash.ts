import type { Runtime } from '../model/runtime.ts'
import { hex } from './keyring.ts'
import type { Policy } from './policy.ts'

/**
 * SHA-256, hex, over the canonical JSON of a policy: sorted keys, no white space. Left out is what changes nothing in
 * a copy: the reasons to keep, and how many secrets are held at a time.
 */
export function policyHash(policy: Policy, runtime: Runtime): string {
  const keep = policy.keep.map(({ reason: _, ...entry }) => entry)
  const { secrets: _, ...limits } = policy.limits
  const hash = runtime.sha256()
  hash.update(new TextEncoder().encode(canonicalJson({ ...policy, limits, keep })))
  return hex(hash.digest())
}

function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  const members = Object.entries(value)
    .filter(([, member]) => member !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
  return `{${members.map(([key, member]) => `${JSON.stringify(key)}:${canonicalJson(member)}`).join(',')}}`
}
