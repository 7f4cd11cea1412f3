const list = (words: string): string[] => words.trim().split(/\s*,\s*/)

/** What a `key` is named after when it is a place in a table, a message, a keyboard: no secret. */
const KEYS = list(
  `public, primary, foreign, partition, sort, cache, translation, message, msg, idempotency, i18n, l10n, locale, row, range,
   group, object, s3, index, unique, site, publishable, property, prop, field, column, attribute, header, label, title,
   name, query, route, routing, event, feature, flag, config, setting, metric, dimension, tag, map, item, list, react,
   project, issue, page, menu, tab, widget, order, filter, arrow, shortcut, hot, modifier, meta, ctrl, alt, shift, keyboard,
   ssh public, websocket, web socket, surrogate, true cache, x cache, lookup, lang, language, text, string, error, enum, value, data type,
   placement, target, sec websocket, bucket, blob, path, image, asset, document, parent, child, composite, join,
   natural, candidate, alternate, next, last, start, marker, exclusive start, last evaluated, dedup, deduplication,
   grouping, aggregation, token public, verification public`,
).map((word) => `${word} key`)

const CODES = list(
  `status, error, err, country, zip, postal, response, resp, reason, language, lang, currency, region, color, area, product,
   result, http, exit, return, ret, promo, promotion, coupon, discount, voucher, referral, source, dial, dialing, calling,
   phone, iso, airport, iata, icao, tax, item, plan, event, failure, fault, key, char, op, city, state, model, service,
   action, message, msg, sub, class, department, dept, branch, bank, org, unit, type, category, tracking, embed, html,
   carrier, network, mcc, isin, hs, gl, cost, station, store, location, county, province, district, subdivision, locale,
   decline, avs response, close, stop, cancel, refund, rejection, timezone, sku, part, price, rate, fare, booking class,
   grant, theme, qr, bar, campaign, affiliate, partner, channel, job, lot, batch, course, subject, hash, byte, native`,
).map((word) => `${word} code`)

const TOKENS = list(
  'eos, bos, pad, unk, stop, mask, sep, cls, end, special, max, min, num, n, csrf header, design',
).flatMap((word) => [`${word} token`, `${word} tokens`])

const OTHERS = list(
  `key id, public keys, ready state, csrf header, token endpoint, set cookies, x client data, email signature, function signature,
   method signature, type signature, map pin, nc sid, page state, app state, ui state, initial state, preloaded state,
   form state, view model state, load state, loading state, order state, us state, address state, home state, billing state,
   shipping state, cookie consent, accept cookies, allow cookies, use cookies, enable cookies, shipping code, authorization url,
   pin sha, pin sha256, public key pins, x public key pins, key pins`,
)

const HARMLESS: ReadonlySet<string> = new Set([...KEYS, ...CODES, ...TOKENS, ...OTHERS])

/** `hasPassword`, `forgotPassword`, `requiresToken`: a question or an errand, not the thing. */
const ERRAND = new Set(
  list(
    'has, is, can, show, hide, forgot, forgotten, lost, require, requires, required, need, needs, allow, allows, invalid, missing, no, supports, should, must, did, was, will, without, wants, skip, disable, validate, toggle, expired, weak',
  ),
)

/** Whether the words at the end of the name look telling and are not. */
export function isHarmless(words: readonly string[]): boolean {
  const count = words.length
  for (let taken = 2; taken <= 4 && taken <= count; taken++) {
    if (HARMLESS.has(words.slice(count - taken).join(' '))) return true
  }
  return false
}

export function isErrand(words: readonly string[]): boolean {
  return words.length > 1 && ERRAND.has(words[0] as string)
}
