import { TAG_SOURCE } from '../model/tag.ts'
import { ID_FAMILIES } from './families.ts'
import { fieldKey, type IdFamily, type IdTrust } from './family.ts'

/** No family's IDs are longer; longer values are not looked at. */
const MAX_LENGTH = 1024
/** The longest value that a free grammar may call an ID. */
const MAX_FREE_LENGTH = 128
const HOLDS_TAG = new RegExp(TAG_SOURCE)

/** Beginnings that vendors give to secrets, JWTs (`eyJ`) among them. */
const SECRET_PREFIX =
  /^(?:eyJ|sk[-_]|pk_live_|rk_live_|whsec_|gh[pousr]_|github_pat_|gl[a-z]{2,6}-|xox[a-z]-|xapp-|A[KS]IA[0-9A-Z]{12}|AIza|ya29\.|1\/\/|GOCSPX-|EAA[A-Z]|shp[a-z]{2}_|npm_|pypi-|SG\.|hf_|do[opr]_v1_|dapi[0-9a-f]|hv[sb]\.|lin_api_|sq0|key-[0-9a-f]|AGE-SECRET|PMAK-|rubygems_|figd_|ATATT|ATCTT|Bearer|Basic)/i

export interface IdMatch {
  readonly family: IdFamily
  readonly trust: IdTrust
}

/** The family of a header's value: its name and its grammar both fit. */
export function matchHeader(name: string, value: string): IdMatch | undefined {
  return match(byHeader.get(name.toLowerCase()), value)
}

/** The family of a field's value in a JSON or XML body: its name and its grammar both fit. */
export function matchField(name: string, value: string): IdMatch | undefined {
  if (name.length > 64) return undefined
  return match(byField.get(fieldKey(name)), value)
}

/**
 * Whether a header holds a correlation ID, which the sanitizer leaves alone. `strict`: the form leaves no room for
 * a secret; `free`: a secret could have it. `undefined`: it is none. A tag of ours never is one.
 */
export function isTrackingId(headerName: string, value: string): IdTrust | undefined {
  return matchHeader(headerName, value)?.trust
}

/** The same for a field of a JSON or XML body: `trackingId`, `requestId`, `errorId` … */
export function isTrackingField(fieldName: string, value: string): IdTrust | undefined {
  return matchField(fieldName, value)?.trust
}

function match(families: readonly IdFamily[] | undefined, value: string): IdMatch | undefined {
  if (families === undefined || value.length > MAX_LENGTH || HOLDS_TAG.test(value)) return undefined
  for (const family of families) if (family.strict?.test(value)) return { family, trust: 'strict' }
  if (value.length > MAX_FREE_LENGTH || SECRET_PREFIX.test(value)) return undefined
  for (const family of families) if (family.free?.test(value)) return { family, trust: 'free' }
  return undefined
}

const byHeader = group((family) => family.headers)
const byField = group((family) => family.fields)

function group(names: (family: IdFamily) => readonly string[]): ReadonlyMap<string, readonly IdFamily[]> {
  const groups = new Map<string, IdFamily[]>()
  for (const family of ID_FAMILIES) {
    for (const name of names(family)) groups.set(name, [...(groups.get(name) ?? []), family])
  }
  return groups
}
