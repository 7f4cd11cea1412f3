import type { Entry } from '../model/entry.ts'
import type { About } from './about.ts'
import { type Context, isThirdParty } from './context.ts'
import { usedNetwork } from './protocol.ts'

const ASSETS = new Set(['script', 'stylesheet', 'font', 'image'])

/** A part of a page that can be kept: script, style, font, picture; not what a program asks for. */
export function isAsset({ kind }: About): boolean {
  return ASSETS.has(kind)
}

/**
 * A whole answer of the site's own server with headers to judge, fresh from the network. What third parties do with
 * their files helps nobody here.
 */
export function isOwnFreshAnswer(entry: Entry, about: About, context: Context): boolean {
  if (about.status !== 200 || about.method !== 'GET' || about.failed || !usedNetwork(entry)) return false
  return (entry.response?.headers.length ?? 0) > 0 && !isThirdParty(context, about)
}
