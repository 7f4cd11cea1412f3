import { isLoginPlace } from '../../../http/identity.ts'
import { responseMime } from '../../../http/kind.ts'
import { targetOf } from '../../../http/target.ts'
import { entryPointer } from '../../../model/entry.ts'
import { type About, placeOf } from '../../about.ts'
import { defineRule } from '../../rule.ts'
import { isCall } from '../../telemetry.ts'

interface Detour {
  readonly about: About
  readonly host: string
  /** The request that followed the redirect. */
  next?: number
  /** What came was a page, or never came: certain. Data: no detour after all. */
  answer?: 'page' | 'data'
}

/** An API call is sent to the login page: the session is over, and the page gets HTML where it wants data. */
export const redirectToLogin = defineRule({
  id: 'redirect-to-login',
  code: 'RED-04',
  severity: 'error',
  confidence: 'likely',
  owner: 'identity-provider',
  group: 'endpoint',
  defaults: {},
  /** By the place the redirect led to. */
  start: (): { open: Map<string, Detour>; all: Detour[] } => ({ open: new Map(), all: [] }),
  entry({ entry, about, state }) {
    const detour = state.open.get(about.place)
    if (detour) {
      detour.next = about.index
      const mime = responseMime(entry)
      if (about.status !== undefined && about.status < 300 && !about.failed)
        detour.answer = mime === 'text/html' ? 'page' : 'data'
      state.open.delete(about.place)
    }
    const url = entry.response?.redirectUrl
    if (!isCall(about) || !url || about.status === undefined || about.status < 300 || about.status > 399)
      return
    const target = targetOf(url, about.target)
    if (!isLoginPlace(target.host, target.path) || isLoginPlace(about.target.host, about.target.path)) return
    const found: Detour = { about, host: target.host }
    state.all.push(found)
    state.open.set(placeOf(url, about.target), found)
  },
  end({ state, report }) {
    for (const { about, host, next, answer } of state.all) {
      if (answer === 'data') continue
      report({
        about,
        at: entryPointer(about.index, '/response/redirectURL'),
        also: next === undefined ? [] : [next],
        confidence: answer === 'page' ? 'certain' : 'likely',
        data: { loginHost: host, status: about.status ?? 0 },
      })
    }
  },
})
