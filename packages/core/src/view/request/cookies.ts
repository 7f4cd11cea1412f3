import { utf8Bytes } from '../../codec/utf8.ts'
import { cookieDate } from '../../http/cookie-date.ts'
import { domainFlaw, isTrustworthy, prefixFlaw } from '../../http/cookie-scope.ts'
import { cookiesSent, cookiesSet, isEnded, type SetCookie } from '../../http/cookies.ts'
import { headerValue } from '../../http/headers.ts'
import { kindOf } from '../../http/kind.ts'
import { parseSetCookie } from '../../http/set-cookie.ts'
import { siteOf } from '../../http/site.ts'
import { takenAway } from '../../http/taken-away.ts'
import { targetOf } from '../../http/target.ts'
import { type Entry, entryPointer } from '../../model/entry.ts'
import { texts } from '../../text/catalogue.ts'
import { fill } from '../../text/fill.ts'
import { type RichText, richFill, words } from '../../text/rich-text.ts'
import type { CookieFlaw, CookiesView, SetCookieRow } from './cookies-view.ts'
import { durationText } from './durations.ts'
import type { RequestCase } from './request-case.ts'

const MOST_COOKIE_BYTES = 4096

/** The Cookies tab: what was sent, what is set and for how long, and why a browser refuses it. */
export function cookiesView(given: RequestCase): CookiesView {
  const { entry } = given
  const values = valuesSet(entry)
  return {
    sent: cookiesSent(entry).map(({ name, value }) => ({
      name,
      value,
      bytes: utf8Bytes(name) + utf8Bytes(value),
      redacted: takenAway(value) !== undefined,
    })),
    set: cookiesSet(entry).map((cookie) =>
      cookieRow(cookie, values.get(`${cookie.pointer} ${cookie.name}`) ?? '', given),
    ),
    notes: notesOf(given),
  }
}

/** The values beside what `cookiesSet` tells, which leaves them out; by place and name. */
function valuesSet({ index, response }: Entry): ReadonlyMap<string, string> {
  const values = new Map<string, string>()
  for (const [place, { name, value, row }] of (response?.headers ?? []).entries()) {
    const cookie = name.toLowerCase() === 'set-cookie' ? parseSetCookie(value) : undefined
    const pointer = entryPointer(index, `/response/headers/${row ?? place}/value`)
    if (cookie) values.set(`${pointer} ${cookie.name}`, cookie.value)
  }
  for (const [row, { name, value }] of (response?.cookies ?? []).entries())
    values.set(`${entryPointer(index, `/response/cookies/${row}`)} ${name}`, value)
  return values
}

function cookieRow(cookie: SetCookie, value: string, given: RequestCase): SetCookieRow {
  const { name, pointer, domain, path, secure, httpOnly, sameSite, partitioned } = cookie
  const { lifetime, expiresAt } = lifetimeOf(cookie, given)
  return {
    ...{ name, value, pointer, domain, path, secure, httpOnly, sameSite, partitioned, lifetime, expiresAt },
    redacted: takenAway(value) !== undefined,
    flaws: flawsOf(cookie, value, given),
  }
}

/** Dates count by the server's clock; without its Date, by the browser's. */
function lifetimeOf(cookie: SetCookie, { entry, language }: RequestCase) {
  const says = texts(language).request.cookies.lifetime
  const serverDate = headerValue(entry.response?.headers ?? [], 'date')
  const serverAt = (serverDate && cookieDate(serverDate)) || entry.startedAt
  const { maxAgeSeconds } = cookie
  if (isEnded(cookie, serverAt)) return { lifetime: says.deletes, expiresAt: cookie.expiresAt }
  if (maxAgeSeconds !== undefined) {
    const lifetime = fill(says.lasts, { time: durationText(maxAgeSeconds * 1000, language) })
    return {
      lifetime,
      expiresAt: entry.startedAt === undefined ? undefined : entry.startedAt + maxAgeSeconds * 1000,
    }
  }
  const { expiresAt } = cookie
  if (expiresAt === undefined) return { lifetime: says.session, expiresAt }
  if (serverAt === undefined) return { lifetime: fill(says.unknown, { date: isoDate(expiresAt) }), expiresAt }
  return { lifetime: fill(says.lasts, { time: durationText(expiresAt - serverAt, language) }), expiresAt }
}

function isoDate(at: number): string {
  return Number.isFinite(at) && Math.abs(at) < 8.64e15 ? new Date(at).toISOString() : '?'
}

function flawsOf(cookie: SetCookie, value: string, given: RequestCase): readonly CookieFlaw[] {
  const { entry, language } = given
  const says = texts(language).request.cookies.flaws
  const target = targetOf(entry.request.url.slice(0, 20_000))
  const found: CookieFlaw[] = []
  const add = (level: CookieFlaw['level'], template: string, data: Readonly<Record<string, string>> = {}) =>
    found.push({ level, text: richFill(template, data) })
  const { domain = '' } = cookie
  if (cookie.sameSite === 'none' && !cookie.secure) add('refused', says.noneWithoutSecure)
  if (cookie.secure && !isTrustworthy({ target })) add('refused', says.secureOnHttp)
  const flaw = domainFlaw(cookie, target.host)
  if (flaw === 'foreign') add('refused', says.foreignDomain, { domain, host: target.host })
  if (flaw === 'shared') add('refused', says.sharedDomain, { domain })
  const missing = prefixFlaw(cookie, { target })
  if (missing !== undefined) add('refused', says.prefix, { missing })
  const isLong =
    takenAway(value) === undefined && utf8Bytes(cookie.name) + utf8Bytes(value) > MOST_COOKIE_BYTES
  if (isLong) add('refused', says.tooLong)
  const page = otherSite(entry, target.host)
  if (page !== undefined && found.length === 0 && !cookie.partitioned)
    add('risk', cookie.sameSite === 'none' ? says.thirdPartyNone : says.thirdParty, {
      host: target.host,
      page,
    })
  return found
}

/** The page of another site that the request belongs to, by what the browser says of it. */
function otherSite(entry: Entry, host: string): string | undefined {
  const { headers } = entry.request
  const said = headerValue(headers, 'sec-fetch-site')
  if (said !== undefined && said !== 'cross-site') return undefined
  if (kindOf(entry) === 'document' && headerValue(headers, 'sec-fetch-dest') !== 'iframe') return undefined
  const page = targetOf(
    (headerValue(headers, 'origin') ?? headerValue(headers, 'referer') ?? '').slice(0, 5000),
  ).host
  return page !== '' && host !== '' && siteOf(page) !== siteOf(host) ? page : undefined
}

function notesOf({ entry, capture, language }: RequestCase): readonly RichText[] {
  const says = texts(language).request.cookies.notes
  const notes: RichText[] = []
  const hasSet = headerValue(entry.response?.headers ?? [], 'set-cookie') !== undefined
  const listed = (entry.response?.cookies.length ?? 0) > 0
  if (listed && !hasSet) notes.push(words(says.listed))
  if (hasSet || listed) notes.push(words(says.noReasons))
  const isSilent = cookiesSent(entry).length === 0 && entry.fromCache === undefined
  if (
    isSilent &&
    capture.producer.dialect === 'chrome' &&
    !capture.sanitized &&
    kindOf(entry) !== 'preflight'
  )
    notes.push(words(says.stripped))
  return notes
}
