import { latin1 } from '../codec/latin1.ts'
import { isTrackingField } from '../ids/grammar.ts'
import type { Inspector } from './inspector.ts'
import type { KeyInfo } from './key-table.ts'
import { type Layer, layerOf } from './layer.ts'
import { inspectUnitRuns } from './layers/unit-runs.ts'
import { inspectCookies, inspectSetCookies } from './sites/cookies.ts'
import { inspectCredentials } from './sites/credentials.ts'
import { inspectForm, looksLikeForm } from './sites/form.ts'
import { inspectInlineJson } from './sites/inline-json.ts'
import { inspectJson, jsonStart } from './sites/json.ts'
import { inspectMultipart, multipartBoundary } from './sites/multipart.ts'
import { inspectText } from './sites/text.ts'
import { inspectUrl, looksLikeUrl } from './sites/url.ts'
import { looksRandom, type Telling } from './telling-names.ts'
import { HAS_BRACKET, HAS_ESCAPE, hasEscape, traitsOf } from './traits.ts'

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
  else if (looksLikeUrl(bytes)) inspectUrl(inspector, layer)
  else if (looksLikeForm(bytes)) inspectForm(inspector, layer, 'form')
  else {
    if ((traits & HAS_BRACKET) !== 0) inspectInlineJson(inspector, layer)
    inspectText(inspector, layer)
    if ((traits & HAS_ESCAPE) !== 0) inspectEscaped(inspector, layer)
  }
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
  inspectUnitRuns(inspector, below, decoded)
  if (decoded.mayHoldMore) inspectEscaped(inspector, below)
  inspector.close(below)
}

/** Marks known secrets in the layer's own text. */
export function sweepLayer(inspector: Inspector, layer: Layer): void {
  const { sweep } = inspector
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
  const { bytes, base } = layer
  let hits: Hit[] | undefined
  sweep.search(bytes, 0, bytes.length, (start, end, isManual = false) => {
    hits ??= []
    hits.push({ start: base + start, end: base + end, isManual })
  })
  if (hits === undefined) return
  layer.tidy()
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
