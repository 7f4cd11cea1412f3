import { latin1 } from '../codec/latin1.ts'
import { looksQuotedPrintable } from '../codec/quoted-printable.ts'
import { isTrackingField } from '../ids/grammar.ts'
import type { Inspector } from './inspector.ts'
import type { KeyInfo } from './key-table.ts'
import { type Layer, layerOf } from './layer.ts'
import { inspectHexPairs } from './layers/hex-runs.ts'
import { inspectQuotedPrintable } from './layers/quoted-text.ts'
import { inspectUnitJson, inspectUnitRuns } from './layers/unit-runs.ts'
import { inspectWrapped } from './layers/wrapped-base64.ts'
import { inspectCookies, inspectSetCookies } from './sites/cookies.ts'
import { inspectCredentials } from './sites/credentials.ts'
import { inspectForm, looksLikeForm } from './sites/form.ts'
import { inspectInlineJson } from './sites/inline-json.ts'
import { inspectJson, jsonStart } from './sites/json.ts'
import { inspectMultipart, multipartBoundary } from './sites/multipart.ts'
import { inspectText } from './sites/text.ts'
import { inspectUrl, looksLikeUrl } from './sites/url.ts'
import { looksRandom, type Telling } from './telling-names.ts'
import { HAS_BRACKET, HAS_EQUALS, HAS_ESCAPE, HAS_LINES, HAS_PAIRS, hasEscape, traitsOf } from './traits.ts'

const ALL_ESCAPES = { backslash: true, percent: true, entity: true, located: true } as const

/**
 * Looks into one value: for known secrets, by what its name tells, by what its text is (JSON, form, URL, multipart
 * …), by what stands anywhere in it (JWTs, URLs, name=value, base64), and again below each encoding that it holds.
 * `oauth`: neighbours show that `code` and `state` are OAuth's.
 */
export function inspectValue(
  inspector: Inspector,
  layer: Layer,
  key: KeyInfo | undefined,
  oauth = false,
): void {
  if (layer.bytes.length === 0) return
  if (key?.mayTrack && isTrackingValue(layer, key)) {
    layer.addExempt(layer.base, layer.base + layer.bytes.length)
    return
  }
  const telling = key?.telling
  if (telling !== undefined && applies(telling, layer, oauth)) {
    sweepLayer(inspector, layer)
    inspectTold(inspector, layer, telling)
  } else inspectContent(inspector, layer, key?.isUrl)
}

/** Looks into a text that no name tells of. `isUrl`: its place says that it is a URL, however odd it looks. */
export function inspectContent(inspector: Inspector, layer: Layer, isUrl = false): void {
  const { bytes } = layer
  if (bytes.length === 0) return
  sweepLayer(inspector, layer)
  const traits = traitsOf(bytes, 0, bytes.length)
  if (traits === 0 && !isUrl) return
  if (layer.depth > inspector.policy.limits.layers) {
    // Nobody looked below: what may hide something goes.
    inspector.replaceOpaque(layer, layer.base, layer.base + bytes.length, 'too-many-layers')
    return
  }
  if (isUrl) {
    inspectUrl(inspector, layer)
    return
  }
  const json = jsonStart(bytes)
  if (json >= 0) {
    inspectJson(inspector, layer, json)
    return
  }
  const boundary = multipartBoundary(bytes)
  if (boundary !== undefined) inspectMultipart(inspector, layer, boundary)
  else if (looksLikeUrl(bytes) && !startsWithMark(bytes)) inspectUrl(inspector, layer)
  else if (looksLikeForm(bytes)) inspectForm(inspector, layer, 'form')
  else {
    if ((traits & (HAS_LINES | HAS_PAIRS | HAS_EQUALS)) !== 0) inspectCodedText(inspector, layer, traits)
    if ((traits & HAS_BRACKET) !== 0) inspectInlineJson(inspector, layer)
    inspectText(inspector, layer)
    if ((traits & HAS_ESCAPE) !== 0) inspectEscaped(inspector, layer)
  }
}

/** Base64 of a byte order mark of UTF-16 begins like a URL without its scheme. */
function startsWithMark(bytes: Uint8Array): boolean {
  const third = bytes[2] as number
  return bytes[0] === 0x2f && bytes[1] === 0x2f && third >= 0x34 && third <= 0x37 && !bytes.includes(0x2e)
}

/** Encodings that change a text beyond single characters: base64 in lines, bytes in hexadecimal, quoted-printable. */
function inspectCodedText(inspector: Inspector, layer: Layer, traits: number): void {
  if ((traits & HAS_LINES) !== 0) inspectWrapped(inspector, layer)
  if ((traits & HAS_PAIRS) !== 0) inspectHexPairs(inspector, layer)
  if ((traits & HAS_EQUALS) !== 0 && looksQuotedPrintable(layer.bytes))
    inspectQuotedPrintable(inspector, layer)
}

/** The text with one level of escapes undone. Only what an escape stood in can be new. */
export function inspectEscaped(inspector: Inspector, layer: Layer): void {
  const { base, bytes } = layer
  if (layer.depth > inspector.policy.limits.layers || !hasEscape(bytes)) return
  const below = layerOf(layer, base, base + bytes.length, ALL_ESCAPES, '')
  const { decoded } = below
  if (decoded === undefined) return
  if (!inspector.mayOpen(below.bytes.length)) return
  sweepLayer(inspector, below)
  const json = jsonStart(below.bytes)
  if (json >= 0) inspectJson(inspector, below, json)
  else inspectUnitJson(inspector, below, decoded)
  inspectUnitRuns(inspector, below, decoded)
  if (decoded.mayHoldMore) inspectEscaped(inspector, below)
  inspector.close(below)
}

/** Marks known secrets in the layer's own text. */
export function sweepLayer(inspector: Inspector, layer: Layer): void {
  const { sweep } = inspector
  if (sweep === undefined || layer.isSwept) return
  layer.isSwept = true
  // A part of a text that was not decoded any further is swept with it.
  if (layer.bytes.length < 8 || (layer.decoded === undefined && layer.isPart && layer.outer?.isSwept)) return
  const { bytes, base } = layer
  let hits: { start: number; end: number }[] | undefined
  sweep.search(bytes, 0, bytes.length, (start, end) => {
    hits ??= []
    hits.push({ start: base + start, end: base + end })
  })
  if (hits === undefined) return
  layer.tidy()
  hits.sort((a, b) => a.start - b.start)
  let { start, end } = hits[0] as { start: number; end: number }
  for (const hit of hits) {
    if (hit.start < end) {
      end = Math.max(end, hit.end)
      continue
    }
    markAgain(inspector, layer, start, end)
    ;({ start, end } = hit)
  }
  markAgain(inspector, layer, start, end)
  layer.tidy()
}

function markAgain(inspector: Inspector, layer: Layer, start: number, end: number): void {
  if (!layer.isCovered(start, end)) inspector.mark(layer, start, end, 'sweep', 'secret')
}

function isTrackingValue(layer: Layer, key: KeyInfo): boolean {
  if (layer.bytes.length > 256) return false
  return isTrackingField(key.text, latin1(layer.bytes)) === 'strict'
}

/** `Massachusetts`, `MA`, `New York`: no machine makes a state like that, whatever stands beside it. */
function isPlaceName(bytes: Uint8Array): boolean {
  return (
    bytes.length <= 40 && /^(?:[A-Z]{2}|[A-Z][a-z]{2,20}(?:[ +][A-Z][a-z]{1,20}){0,2})$/.test(latin1(bytes))
  )
}

/** Whether the name's word holds for this value. */
export function applies(telling: Telling, layer: Layer, oauth: boolean): boolean {
  if (telling.when === 'always') return true
  if (telling.when === 'oauth' && oauth) return !isPlaceName(layer.bytes)
  if (layer.bytes.length > 4096) return true
  const value = latin1(layer.bytes)
  // Error codes and names of places are short, or in capitals.
  return telling.when === 'oauth' ? looksRandom(value, 20) && /[a-z]/.test(value) : looksRandom(value, 12)
}

/** A value whose name tells that it is secret: all of it goes but what diagnosis needs. */
export function inspectTold(inspector: Inspector, layer: Layer, telling: Telling): void {
  if (telling.class === 'cookie') {
    if (/^[^=;]{1,200}=/.test(latin1(layer.bytes, 0, Math.min(layer.bytes.length, 202)))) {
      if (/;\s*(?:path|expires|max-age|httponly|secure|samesite|domain)\b/i.test(latin1(layer.bytes))) {
        inspectSetCookies(inspector, layer)
      } else inspectCookies(inspector, layer)
      return
    }
  }
  inspectCredentials(inspector, layer, 'named-value', telling.class)
}
