import { type HarObject, objectOf } from '../lenient.ts'

/** A copy of `raw` with some members replaced; those whose new value is `undefined` stay as they are. */
export function withMembers(raw: HarObject, members: HarObject): HarObject {
  const told = Object.entries(members).filter(([, value]) => value !== undefined)
  return told.length === 0 ? raw : { ...raw, ...Object.fromEntries(told) }
}

/** A copy of `raw` with members of its object `name` replaced; `raw` itself where it has no such object. */
export function withMembersOf(raw: HarObject, name: 'request' | 'response', members: HarObject): HarObject {
  const part = objectOf(raw[name])
  return part ? { ...raw, [name]: withMembers(part, members) } : raw
}
