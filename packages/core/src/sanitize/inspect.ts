import { latin1 } from '../codec/latin1.ts'
import { isTrackingField } from '../ids/grammar.ts'
import { inspectJwts } from './detectors/jwt.ts'
import type { Inspector } from './inspector.ts'
import type { KeyInfo } from './key-table.ts'
import { type Layer, layerOf } from './layer.ts'
import { inspectBase64Runs } from './layers/base64-runs.ts'
import { inspectUnitRuns } from './layers/unit-runs.ts'
import { inspectCookies, inspectSetCookies } from './sites/cookies.ts'
import { inspectCredentials } from './sites/credentials.ts'
import { inspectForm, looksLikeForm } from './sites/form.ts'
import { inspectJson, jsonStart } from './sites/json.ts'
import { inspectMultipart, multipartBoundary } from './sites/multipart.ts'
import { inspectTextRuns } from './sites/text.ts'
import { inspectUrl, looksLikeUrl } from './sites/url.ts'
import { looksRandom, type Telling } from './telling-names.ts'
import { HAS_EQUALS, HAS_ESCAPE, HAS_JWT, HAS_RUN, HAS_SCHEME, traitsOf } from './traits.ts'

const ALL_ESCAPES = { backslash: true, percent: true, entity: true } as const

/**
 * Looks into one value: by what its name tells, by what its text is (JSON, form, URL, multipart …), by what stands
 * anywhere in it (JWTs, URLs, name=value), for known secrets, and again below each encoding that it holds.
 * `oauth`: neighbours show that `code` and `state` are OAuth's.
 */
export function inspectValue(inspector: Inspector, layer: Layer, key: KeyInfo | undefined, oauth = false): void {
  if (layer.bytes.length === 0) return
  if (key?.mayTrack && isTrackingValue(layer, key)) {
    layer.addExempt(layer.base, layer.base + layer.bytes.length)
    return
  }
  const telling = key?.telling
  if (telling !== undefined && applies(telling, layer, oauth)) {
    inspectTold(inspector, layer, telling)
    sweepLayer(inspector, layer)
    return
  }
  inspectContent(inspector, layer)
}

/** Looks into a text that no name tells of. */
export function inspectContent(inspector: Inspector, layer: Layer): void {
  const { bytes } = layer
  if (bytes.length === 0) return
  if (layer.depth > inspector.policy.limits.layers) {
    sweepLayer(inspector, layer)
    return
  }
  const json = jsonStart(bytes)
  if (json >= 0) {
    inspectJson(inspector, layer, json)
    sweepLayer(inspector, layer)
    return
  }
  const traits = traitsOf(bytes, 0, bytes.length)
  const boundary = multipartBoundary(bytes)
  if (boundary !== undefined) inspectMultipart(inspector, layer, boundary)
  else if (looksLikeUrl(bytes)) {
    // Each of its parts is looked into by itself, and below its escapes.
    inspectUrl(inspector, layer)
    if ((traits & HAS_JWT) !== 0) inspectJwts(inspector, layer)
    sweepLayer(inspector, layer)
    return
  } else if ((traits & HAS_EQUALS) !== 0 && looksLikeForm(bytes)) {
    inspectForm(inspector, layer, 'form')
    if ((traits & HAS_JWT) !== 0) inspectJwts(inspector, layer)
    sweepLayer(inspector, layer)
    return
  } else if ((traits & (HAS_EQUALS | HAS_SCHEME)) !== 0) inspectTextRuns(inspector, layer)
  inspectBelow(inspector, layer, traits)
}

/** What every text gets, whatever it is: JWTs, known secrets, base64 inside it, and the same below its escapes. */
export function inspectBelow(
  inspector: Inspector,
  layer: Layer,
  traits = traitsOf(layer.bytes, 0, layer.bytes.length),
): void {
  if ((traits & HAS_JWT) !== 0) inspectJwts(inspector, layer)
  sweepLayer(inspector, layer)
  if (layer.depth > inspector.policy.limits.layers) return
  if ((traits & HAS_RUN) !== 0) inspectBase64Runs(inspector, layer)
  if ((traits & HAS_ESCAPE) !== 0) inspectEscaped(inspector, layer)
}

/** The text with one level of escapes undone. Only what an escape stood in can be new. */
function inspectEscaped(inspector: Inspector, layer: Layer): void {
  const { base, bytes } = layer
  const below = layerOf(layer, base, base + bytes.length, ALL_ESCAPES, '')
  if (below.decoded === undefined) return
  const json = jsonStart(below.bytes)
  if (json >= 0) inspectJson(inspector, below, json)
  inspectUnitRuns(inspector, below, below.decoded)
  sweepLayer(inspector, below)
  if (layer.depth < inspector.policy.limits.layers && traitsOf(below.bytes, 0, below.bytes.length) & HAS_ESCAPE) {
    inspectEscaped(inspector, below)
  }
  inspector.close(below)
}

/** Marks known secrets in the layer's own text. */
export function sweepLayer(inspector: Inspector, layer: Layer): void {
  const { sweep } = inspector
  if (sweep === undefined || layer.bytes.length < 8) return
  const { bytes, base } = layer
  let hits: { start: number; end: number }[] | undefined
  sweep.search(bytes, 0, bytes.length, (start, end) => {
    hits ??= []
    hits.push({ start: base + start, end: base + end })
  })
  if (hits === undefined) return
  layer.tidy()
  hits.sort((a, b) => a.start - b.start || b.end - a.end)
  for (const { start, end } of hits) {
    if (!layer.isCovered(start, end)) inspector.mark(layer, start, end, 'sweep', 'secret')
  }
  layer.tidy()
}

function isTrackingValue(layer: Layer, key: KeyInfo): boolean {
  if (layer.bytes.length > 256) return false
  return isTrackingField(key.text, latin1(layer.bytes)) === 'strict'
}

/** Whether the name's word holds for this value. */
export function applies(telling: Telling, layer: Layer, oauth: boolean): boolean {
  if (telling.when === 'always') return true
  if (telling.when === 'oauth' && oauth) return true
  if (layer.bytes.length > 4096) return true
  return looksRandom(latin1(layer.bytes), 12)
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
