import type { Policy } from '../../src/sanitize/policy.ts'
import { readPolicy } from '../../src/sanitize/policy-reader.ts'

/** The policy that a file with these fields is. */
export const policyOf = (fields: object): Promise<Policy> =>
  readPolicy(new TextEncoder().encode(JSON.stringify(fields)))
