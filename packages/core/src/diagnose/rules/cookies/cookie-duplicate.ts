import { cookiesSent, isSessionName } from '../../../http/cookies.ts'
import { headerValue } from '../../../http/headers.ts'
import type { Entry } from '../../../model/entry.ts'
import type { About } from '../../about.ts'
import { isRefusal } from '../../refusal.ts'
import { defineRule } from '../../rule.ts'

interface Doubled {
  readonly about: About
  readonly cookie: string
  readonly names: number
  /** A session that is refused. */
  readonly matters: boolean
}

interface State {
  readonly doubled: Doubled[]
  /** Host and name of sessions that a call carried twice and that worked. */
  readonly worked: Set<string>
}

const MAX_DOUBLED = 20_000

/** One name with two values in a request: variants of path or domain. Which one a server reads is chance. */
export const cookieDuplicate = defineRule({
  id: 'cookie-duplicate',
  code: 'COOK-09',
  severity: 'warning',
  confidence: 'likely',
  owner: 'backend',
  group: 'host',
  defaults: {},
  start: (): State => ({ doubled: [], worked: new Set() }),
  entry({ entry, about, state }) {
    const names = doubledNames(entry)
    const cookie = names.find(isSessionName) ?? names[0]
    if (cookie === undefined || state.doubled.length >= MAX_DOUBLED) return
    const matters = isSessionName(cookie) && isRefusal(entry, about) && !hasToken(entry)
    state.doubled.push({ about, cookie: cookie.slice(0, 100), names: names.length, matters })
    if (isCallThatWorked(about)) state.worked.add(`${about.target.host} ${cookie.slice(0, 100)}`)
  },
  end({ state, report }) {
    for (const { about, cookie, names, matters } of state.doubled) {
      const isLoss = matters && !state.worked.has(`${about.target.host} ${cookie}`)
      report({
        about,
        at: `/log/entries/${about.index}/request/headers`,
        severity: isLoss ? undefined : 'note',
        confidence: isLoss ? undefined : 'possible',
        data: { cookie, names },
        apart: isLoss ? cookie : '',
      })
    }
  },
})

function doubledNames(entry: Entry): readonly string[] {
  const first = new Map<string, string>()
  const doubled: string[] = []
  for (const { name, value } of cookiesSent(entry)) {
    const known = first.get(name)
    if (known === undefined) first.set(name, value)
    else if (known !== value && !doubled.includes(name) && doubled.length < 20) doubled.push(name)
  }
  return doubled
}

function hasToken({ request }: Entry): boolean {
  return headerValue(request.headers, 'authorization') !== undefined
}

function isCallThatWorked({ kind, failed, status }: About): boolean {
  return (kind === 'xhr' || kind === 'fetch') && !failed && status !== undefined && status < 300
}
