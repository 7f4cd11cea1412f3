import { headerValue } from '../../../http/headers.ts'
import { headerPointer } from '../../../http/pointers.ts'
import type { Entry } from '../../../model/entry.ts'
import { defineRule } from '../../rule.ts'

const PAIRS = ['x-ratelimit', 'x-rate-limit', 'ratelimit'].map((family) => ({
  header: `${family}-remaining`,
  limitHeader: `${family}-limit`,
}))

/** Little of a quota is left: the next calls may be refused. */
export const quotaNearlyUsed = defineRule({
  id: 'quota-nearly-used',
  code: 'RATE-03',
  severity: 'note',
  confidence: 'certain',
  owner: 'client-app',
  group: 'host',
  defaults: { maxLeftPercent: 10, minLimit: 10 },
  entry({ entry, about, options, report }) {
    if (about.failed || about.cached || about.status === undefined || about.status >= 400) return
    const quota = quotaOf(entry)
    if (!quota || quota.limit < options.minLimit || quota.remaining > quota.limit) return
    const leftPercent = (quota.remaining / quota.limit) * 100
    if (leftPercent > options.maxLeftPercent) return
    report({
      at: headerPointer(entry, 'response', quota.header),
      data: { remaining: quota.remaining, limit: quota.limit },
      magnitude: 100 - leftPercent,
    })
  },
})

/** The usual pairs of headers, or the one list of the IETF draft: `limit=100, remaining=4`. */
function quotaOf(entry: Entry) {
  const headers = entry.response?.headers ?? []
  for (const { header, limitHeader } of PAIRS) {
    const remaining = amount(headerValue(headers, header))
    if (remaining === undefined) continue
    const limit = amount(headerValue(headers, limitHeader))
    if (limit !== undefined) return { header, remaining, limit }
  }
  const list = headerValue(headers, 'ratelimit')?.slice(0, 400)
  if (list === undefined) return undefined
  const remaining = amount(/\bremaining=(\d{1,12})/i.exec(list)?.[1])
  const limit = amount(/\blimit=(\d{1,12})/i.exec(list)?.[1])
  return remaining === undefined || limit === undefined
    ? undefined
    : { header: 'ratelimit', remaining, limit }
}

/** The first number: `100, 100;w=60` has a policy behind it. */
function amount(text: string | undefined): number | undefined {
  const digits = /^\s{0,9}(\d{1,12})(?=$|[\s,;])/.exec(text ?? '')?.[1]
  return digits === undefined ? undefined : Number(digits)
}
