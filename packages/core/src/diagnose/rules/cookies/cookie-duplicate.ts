import { cookiesSent, isSessionName } from '../../cookies.ts'
import { isRefusal } from '../../refusal.ts'
import { defineRule } from '../../rule.ts'

/** One name with two values in a request: variants of path or domain. Which one a server reads is chance. */
export const cookieDuplicate = defineRule({
  id: 'cookie-duplicate',
  code: 'COOK-09',
  severity: 'warning',
  confidence: 'likely',
  owner: 'backend',
  group: 'host',
  defaults: {},
  entry({ entry, about, report }) {
    const first = new Map<string, string>()
    const doubled: string[] = []
    for (const { name, value } of cookiesSent(entry)) {
      const known = first.get(name)
      if (known === undefined) first.set(name, value)
      else if (known !== value && !doubled.includes(name) && doubled.length < 20) doubled.push(name)
    }
    const cookie = doubled.find(isSessionName) ?? doubled[0]
    if (cookie === undefined) return
    const matters = isSessionName(cookie) && isRefusal(entry, about)
    report({
      at: `/log/entries/${about.index}/request/headers`,
      severity: matters ? undefined : 'note',
      confidence: matters ? undefined : 'possible',
      data: { cookie: cookie.slice(0, 100), names: doubled.length },
      apart: matters ? cookie : '',
    })
  },
})
