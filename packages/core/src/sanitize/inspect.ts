import { latin1 } from '../codec/latin1.ts'
import { looksQuotedPrintable } from '../codec/quoted-printable.ts'
import { isTrackingField } from '../ids/grammar.ts'
import { inspectPersonal, inspectShapes } from './detectors/personal.ts'
import { fitsPersonal } from './detectors/personal-value.ts'
import type { Inspector } from './inspector.ts'
import { isPlainCode, type KeyInfo } from './key-table.ts'
import { type Layer, layerOf } from './layer.ts'
import { inspectHexPairs } from './layers/hex-runs.ts'
import { inspectQuotedPrintable } from './layers/quoted-text.ts'
import { inspectUnitJson, inspectUnitRuns, inspectUnitShapes } from './layers/unit-runs.ts'
import { inspectWrapped } from './layers/wrapped-base64.ts'
import { inspectPatterns } from './policy-patterns.ts'
import { inspectEitherCookies } from './sites/cookies.ts'
import { inspectCredentials } from './sites/credentials.ts'
import { inspectForm, looksLikeForm } from './sites/form.ts'
import { inspectHeaderText } from './sites/header.ts'
import { inspectHeaderBlock, looksLikeHeaderBlock } from './sites/header-block.ts'
import { inspectJson, jsonStart } from './sites/json.ts'
import { inspectMarkup, inspectMarkupWithin } from './sites/markup.ts'
import { startsWithMarkup } from './sites/markup-scan.ts'
import { inspectMultipart, multipartBoundary } from './sites/multipart.ts'
import { inspectPlainText } from './sites/plain-text.ts'
import { inspectAssertion } from './sites/saml.ts'
import { inspectHostValue, inspectNumberValue, shareAgain } from './sites/share.ts'
import { inspectSignature } from './sites/signature.ts'
import { inspectUrl, looksLikeUrl } from './sites/url.ts'
import { isFieldMessage } from './sites/value-shape.ts'
import type { SweepIndex } from './sweep.ts'
import type { Telling } from './telling-names.ts'
import { looksTold } from './told-shape.ts'
import {
  HAS_ANGLE,
  HAS_BREAK,
  HAS_EQUALS,
  HAS_LINES,
  HAS_PAIRS,
  hasEscape,
  IS_JSONISH,
  traitsOf,
} from './traits.ts'

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
  if (key?.mayTrack && isTrackingValue(layer, key) && !inspector.manual?.isIn(layer.bytes)) {
    layer.addExempt(layer.base, layer.base + layer.bytes.length)
    return
  }
  if (key?.list === 'headers' && inspectHeaderText(inspector, layer)) return
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
  const json = isUrl ? -1 : jsonStart(bytes)
  // JSON is looked through literal by literal, without a look at the whole before.
  const traits = json >= 0 ? IS_JSONISH : traitsOf(bytes, 0, bytes.length)
  if (traits === 0 && !isUrl) {
    inspectShapes(inspector, layer)
    return
  }
  if (layer.depth > inspector.policy.limits.layers) {
    // Nobody looked below: what may hide something goes.
    inspector.replaceOpaque(layer, layer.base, layer.base + bytes.length, 'too-many-layers')
    return
  }
  if (isUrl && isReference(bytes)) {
    inspectUrl(inspector, layer)
    return
  }
  if (json >= 0) {
    inspectJson(inspector, layer, json)
    return
  }
  const boundary = multipartBoundary(bytes)
  if (boundary !== undefined) inspectMultipart(inspector, layer, boundary)
  else if ((traits & HAS_BREAK) !== 0 && looksLikeHeaderBlock(bytes)) inspectHeaderBlock(inspector, layer)
  else if (looksLikeUrl(bytes) && !startsWithMark(bytes)) inspectUrl(inspector, layer)
  else if (looksLikeForm(bytes)) inspectForm(inspector, layer, 'form')
  else if ((traits & HAS_ANGLE) !== 0 && startsWithMarkup(bytes)) inspectMarkup(inspector, layer)
  else inspectLoose(inspector, layer, traits)
}

/** A text of no format: what stands anywhere in it. */
export function inspectLoose(inspector: Inspector, layer: Layer, traits: number): void {
  if ((traits & (HAS_LINES | HAS_PAIRS | HAS_EQUALS)) !== 0) inspectCodedText(inspector, layer, traits)
  if ((traits & HAS_ANGLE) !== 0) inspectMarkupWithin(inspector, layer)
  inspectPlainText(inspector, layer, traits)
}

/** Under the name of a URL there may be a text: one that begins like no URL and holds blanks. */
function isReference(bytes: Uint8Array): boolean {
  if (looksLikeUrl(bytes) || bytes[0] === 0x2f || bytes[0] === 0x3f || bytes[0] === 0x23) return true
  const head = bytes.subarray(0, 256)
  return head.indexOf(0x3a) > 0 ? head.indexOf(0x2f) > 0 : !head.includes(0x20) && !head.includes(0x7b)
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

/**
 * The text with one level of escapes undone. Only what an escape stood in can be new. `isSearched`: shapes were looked
 * for in the text as it is.
 */
export function inspectEscaped(inspector: Inspector, layer: Layer, isSearched = true): void {
  const { base, bytes } = layer
  if (layer.depth > inspector.policy.limits.layers || !hasEscape(bytes)) return
  const escapes = isFormEncoded(bytes) ? { ...ALL_ESCAPES, plus: true } : ALL_ESCAPES
  const below = layerOf(layer, base, base + bytes.length, escapes, '')
  const { decoded } = below
  if (decoded === undefined) return
  if (!inspector.mayOpen(below.bytes.length)) return
  sweepLayer(inspector, below)
  if (isSearched) inspectUnitShapes(inspector, below, decoded)
  else inspectShapes(inspector, below)
  const json = jsonStart(below.bytes)
  if (json >= 0) inspectJson(inspector, below, json)
  else {
    if (decoded.units.some((at) => isTagByte(below.bytes[at]))) inspectMarkupWithin(inspector, below)
    inspectUnitJson(inspector, below, decoded)
  }
  inspectUnitRuns(inspector, below, decoded)
  if (decoded.mayHoldMore) inspectEscaped(inspector, below)
  inspector.close(below)
}

/** JSON or markup as forms encode it: a plus sign is a blank. */
export function isFormEncoded(bytes: Uint8Array): boolean {
  if (bytes[0] !== 0x25 || !bytes.includes(0x2b) || bytes.includes(0x20)) return false
  return /^%(?:7B|5B|3C)/i.test(latin1(bytes, 0, 3))
}

/** `<`, `>` or a quote. */
function isTagByte(byte: number | undefined): boolean {
  return byte === 0x3c || byte === 0x3e || byte === 0x22 || byte === 0x27
}

/** Marks known secrets in the layer's own text, and what the policy's own patterns match. */
export function sweepLayer(inspector: Inspector, layer: Layer): void {
  const { sweep, gate } = inspector
  if (gate.patterns.length > 0 && !layer.isSearched) {
    layer.isSearched = true
    // Of JSON each string is looked at alone.
    if (jsonStart(layer.bytes) < 0) inspectPatterns(inspector, layer)
  }
  if (sweep === undefined) {
    // What is listed counts as found also where something larger is removed around it.
    inspector.manual?.isIn(layer.bytes)
    return
  }
  if (layer.isSwept) return
  layer.isSwept = true
  // A part of a text that was not decoded any further is swept with it.
  if (
    layer.bytes.length < sweep.shortest ||
    (layer.decoded === undefined && layer.isPart && layer.outer?.isSwept)
  )
    return
  // Shares are told by the text around them as it was read.
  if (gate.pseudonyms) markKnown(inspector, layer, sweep)
  else layer.markLater(() => markKnown(inspector, layer, sweep))
}

function markKnown(inspector: Inspector, layer: Layer, sweep: SweepIndex): void {
  const { bytes, base } = layer
  let hits: Hit[] | undefined
  sweep.search(bytes, 0, bytes.length, (start, end, isManual = false) => {
    hits ??= []
    hits.push({ start: base + start, end: base + end, isManual })
  })
  if (hits === undefined) return
  layer.tidy()
  if (inspector.gate.pseudonyms)
    hits = hits.filter((hit) => !shareAgain(inspector, layer, hit.start, hit.end))
  if (hits.length === 0) return
  hits.sort((a, b) => a.start - b.start)
  let { start, end, isManual } = hits[0] as Hit
  for (const hit of hits) {
    if (hit.start < end) {
      end = Math.max(end, hit.end)
      isManual ||= hit.isManual
      continue
    }
    markAgain(inspector, layer, start, end, isManual)
    ;({ start, end, isManual } = hit)
  }
  markAgain(inspector, layer, start, end, isManual)
  layer.tidy()
}

interface Hit {
  readonly start: number
  readonly end: number
  readonly isManual: boolean
}

function markAgain(inspector: Inspector, layer: Layer, start: number, end: number, isManual: boolean): void {
  if (layer.isCovered(start, end)) return
  if (isManual) inspector.mark(layer, start, end, 'manual', 'manual')
  else inspector.mark(layer, start, end, 'sweep', 'secret')
}

function isTrackingValue(layer: Layer, key: KeyInfo): boolean {
  if (layer.bytes.length > 256) return false
  return isTrackingField(key.text, latin1(layer.bytes)) === 'strict'
}

/** `Massachusetts`, `MA`, `New York`, `404`, `E-1043`: no machine makes a state or a code like that, whatever stands beside it. */
function isPlaceName(bytes: Uint8Array): boolean {
  if (bytes.length > 40) return false
  const text = latin1(bytes)
  return isPlainCode(text) || /^(?:[A-Z]{2}|[A-Z][a-z]{2,20}(?:[ +][A-Z][a-z]{1,20}){0,2})$/.test(text)
}

/** Whether the name's word holds for this value. */
export function applies(telling: Telling, layer: Layer, oauth: boolean): boolean {
  const { unless, when } = telling
  if (when === 'shaped') return layer.bytes.length <= 1024 && fitsPersonal(telling.class, latin1(layer.bytes))
  if (layer.bytes.length > 4096) return true
  if (unless?.test(latin1(layer.bytes)) === true) return false
  if (when === 'always' && layer.bytes.includes(0x20) && isFieldMessage(latin1(layer.bytes))) return false
  if (when === 'always') return true
  if (when === 'oauth' && oauth) return !isPlaceName(layer.bytes)
  return looksTold(telling.class, when === 'oauth', latin1(layer.bytes))
}

/** A value whose name tells that it is secret: all of it goes but what diagnosis needs. */
export function inspectTold(inspector: Inspector, layer: Layer, telling: Telling): void {
  if (telling.when === 'shaped') {
    inspectPersonal(inspector, layer, telling.class)
    return
  }
  if (telling.class === 'cookie') {
    if (/^[^=;]{1,200}=/.test(latin1(layer.bytes, 0, Math.min(layer.bytes.length, 202)))) {
      inspectEitherCookies(inspector, layer)
      return
    }
  }
  if (telling.class === 'assertion' && inspectAssertion(inspector, layer)) return
  if (telling.class === 'host') inspectHostValue(inspector, layer)
  else if (telling.class === 'order') inspectNumberValue(inspector, layer)
  else if (telling.class === 'signature') inspectSignature(inspector, layer, 'named-value')
  else if (!inspectScoped(inspector, layer, telling)) {
    inspectCredentials(inspector, layer, 'named-value', telling.class)
  }
}

/** `<key id>/20260301/eu-1/s3/aws4_request`: the key's ID goes, date, region and service stay. */
function inspectScoped(inspector: Inspector, layer: Layer, telling: Telling): boolean {
  if ((telling.class !== 'apikey' && telling.class !== 'auth') || layer.bytes.length > 512) return false
  const scope = /^([^/\s]{1,200}?)(?:\/|%2F)\d{8}(?:(?:\/|%2F)[\w-]{1,40}){1,4}$/i.exec(latin1(layer.bytes))
  if (scope === null) return false
  const end = layer.base + (scope[1] as string).length
  inspector.secret(layer, layer.base, end, 'credential-scope', 'apikey')
  return true
}
