import { mimeEssence } from '../http/mime.ts'
import type { Body } from '../model/entry.ts'

/** What servers put before JSON so that it cannot be run as a script. */
const GUARD = /^\)\]\}'?,?\s{0,8}/

/** The JSON of a body; `undefined` when it is none. */
export function jsonOf(body: Body | undefined): unknown {
  const text = body?.text
  if (text === undefined || text.length < 2) return undefined
  const mime = mimeEssence(body?.mimeType)
  if (mime !== undefined && !/json|^text\/(?:plain|javascript)$|graphql/.test(mime)) return undefined
  const bare = text.startsWith(')]}') ? text.replace(GUARD, '') : text.trimStart()
  if (bare[0] !== '{' && bare[0] !== '[') return undefined
  try {
    const value: unknown = JSON.parse(bare)
    return value
  } catch {
    return undefined
  }
}

export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
