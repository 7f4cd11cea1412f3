import { isSessionName, sentNames } from '../../../http/cookies.ts'
import type { Entry } from '../../../model/entry.ts'
import type { About } from '../../about.ts'
import { type Context, isThirdParty } from '../../context.ts'
import { type JarCookie, jarOf } from '../../cookie-jar.ts'
import { type FrameWatch, watchFrames } from '../../frames.ts'
import { isRefusal } from '../../refusal.ts'
import { hasSentHeaders, isPlainExchange, relationOf } from '../../request-context.ts'
import { defineRule, type Report } from '../../rule.ts'

const MAX_TRACKS = 5000
const MAX_NAMES = 300
const MAX_LISTED = 20

interface Track {
  readonly kept: JarCookie
  readonly misses: About[]
  count: number
  refused?: About
}

interface State {
  readonly frames: FrameWatch
  readonly tracks: Map<string, Track>
  /** Names that came back, by site. */
  readonly returned: Map<string, Set<string>>
}

/**
 * A cookie that was set and that later requests to its scope lack, though they carry others. Cookies whose attributes
 * explain the loss are left to the rules that say so.
 */
export const cookieNotReturned = defineRule({
  id: 'cookie-not-returned',
  code: 'COOK-07',
  severity: 'error',
  confidence: 'likely',
  owner: 'browser',
  group: 'host',
  gate: 'credentials',
  defaults: { minMisses: 3 },
  start: (): State => ({ frames: watchFrames(), tracks: new Map(), returned: new Map() }),
  entry({ entry, about, state, context }) {
    const jar = jarOf(context)
    const sent = sentNames(entry)
    noteReturned(state, about, sent)
    const inFrame = state.frames.visit(entry, about)
    if (
      !inFrame &&
      isPlainExchange(entry, about) &&
      hasSentHeaders(entry) &&
      isAtHome(entry, about, context)
    ) {
      const refused = isRefusal(entry, about)
      for (const kept of jar.missing(entry, about, sent)) {
        if (kept.crossSite || (kept.withoutCredentials ? !refused : sent.size === 0)) continue
        if (kept.cookie.sameSite === 'strict' && relationOf(entry, about) === undefined) continue
        miss(state, kept, about, refused)
      }
    }
    jar.take(entry, about)
  },
  end({ state, options, context, report }) {
    for (const track of state.tracks.values()) {
      const { kept, count, misses, refused } = track
      if (state.returned.get(kept.about.site)?.has(kept.cookie.name)) continue
      const verdict = verdictOf(track, options.minMisses, context)
      if (!verdict) continue
      report({
        ...verdict,
        about: kept.about,
        at: [kept.cookie.pointer, ...misses.map(({ index }) => `/log/entries/${index}/request/headers`)],
        also: [...misses, ...(refused ? [refused] : [])].map(({ index }) => index),
        data: {
          cookie: kept.cookie.name.slice(0, 100),
          misses: count,
          withoutCredentials: kept.withoutCredentials,
        },
        apart: kept.cookie.name,
      })
    }
  },
})

/** Cookies go along whatever their SameSite is. */
function isAtHome(entry: Entry, about: About, context: Context): boolean {
  const relation = relationOf(entry, about)
  return relation === undefined ? context.document?.site === about.site : relation !== 'cross-site'
}

function noteReturned({ returned }: State, about: About, sent: ReadonlySet<string>): void {
  if (sent.size === 0 || about.site === '') return
  const names = returned.get(about.site) ?? new Set<string>()
  if (!returned.has(about.site) && returned.size < MAX_TRACKS) returned.set(about.site, names)
  for (const name of sent) if (names.size < MAX_NAMES) names.add(name)
}

function miss({ tracks }: State, kept: JarCookie, about: About, refused: boolean): void {
  const key = `${kept.about.target.host} ${kept.cookie.name}`
  const track = tracks.get(key) ?? { kept, misses: [], count: 0 }
  if (!tracks.has(key)) {
    if (tracks.size >= MAX_TRACKS) return
    tracks.set(key, track)
  }
  track.count++
  if (track.misses.length < MAX_LISTED) track.misses.push(about)
  if (refused) track.refused ??= about
}

/** Scripts can delete a cookie that is not HttpOnly, and nothing of that is in a capture. */
function verdictOf(
  { kept, count, refused }: Track,
  minMisses: number,
  context: Context,
): Pick<Report, 'severity' | 'confidence' | 'owner'> | undefined {
  const { cookie, about, withoutCredentials } = kept
  const isStranger = isThirdParty(context, about) && !about.identityProvider
  const confidence = cookie.httpOnly ? 'likely' : 'possible'
  if (isSessionName(cookie.name) && !isStranger) {
    if (withoutCredentials) return refused && { severity: 'error', confidence, owner: 'client-app' }
    if (refused) return { severity: 'error', confidence }
    return count >= minMisses ? { severity: 'warning', confidence } : undefined
  }
  const isOdd = cookie.httpOnly && !withoutCredentials && count >= minMisses
  return isOdd ? { severity: 'note', confidence: 'possible' } : undefined
}
