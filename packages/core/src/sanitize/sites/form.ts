import { latin1 } from '../../codec/latin1.ts'
import type { Inspector } from '../inspector.ts'
import { applies, inspectContent, inspectTold, inspectValue, sweepLayer } from '../inspect.ts'
import type { KeyInfo } from '../key-table.ts'
import { type Layer, layerOf } from '../layer.ts'

const FORM_ESCAPES = { percent: true, plus: true } as const
const OAUTH_NEIGHBOURS =
  /(?:^|[&?;#])(?:client_id|redirect_uri|response_type|grant_type|code_verifier|code_challenge|session_state|id_token|access_token|iss)=/
const FORM = /^[A-Za-z0-9_.%[\]$:@!~*'()+-]{1,200}=[^\s"<>{}]*$/

/** `a=1&b=2`, without white space, from its first name to its last value. */
export function looksLikeForm(bytes: Uint8Array): boolean {
  const end = Math.min(bytes.length, 512)
  const equals = bytes.subarray(0, end).indexOf(0x3d)
  if (equals <= 0) return false
  const head = latin1(bytes, 0, end)
  return FORM.test(head) && !/^[A-Za-z0-9+/]{16,}={1,2}$/.test(head)
}

/** Whether the text names OAuth parameters, beside which `code` and `state` are OAuth's. */
export function isOAuthText(text: string): boolean {
  const both = /(?:^|[&?;#])code=/.test(text) && /(?:^|[&?;#])state=/.test(text)
  return both || OAUTH_NEIGHBOURS.test(text)
}

/** Fields of a form or a query. Returns the names whose values were secret by their neighbours. */
export function inspectForm(inspector: Inspector, layer: Layer, step: string, oauthAround = false): Set<string> {
  const text = latin1(layer.bytes)
  const oauth = oauthAround || isOAuthText(text)
  const secrets = new Set<string>()
  let at = 0
  while (at <= text.length) {
    const end = fieldEnd(text, at)
    const equals = text.indexOf('=', at)
    if (equals >= at && equals < end) {
      const key = inspector.keys.lookup(layer.bytes, at, Math.min(equals, at + 300), false)
      inspectField(inspector, layer, step, key, equals + 1, end, oauth, secrets)
    } else if (end - at >= 8) inspectBare(inspector, layer, step, at, end)
    at = end + 1
  }
  return secrets
}

function inspectField(
  inspector: Inspector,
  layer: Layer,
  step: string,
  key: KeyInfo,
  start: number,
  end: number,
  oauth: boolean,
  secrets: Set<string>,
): void {
  if (end <= start) return
  const from = layer.base + start
  const to = layer.base + end
  const field = layerOf(layer, from, to, FORM_ESCAPES, () => `${step}:${key.text}`)
  const telling = key.telling
  if (telling !== undefined && applies(telling, field, oauth)) {
    if (telling.when === 'oauth') secrets.add(key.text)
    inspectTold(inspector, field, telling)
    sweepLayer(inspector, field)
  } else inspectValue(inspector, field, key, oauth)
  inspector.close(field)
}

function inspectBare(inspector: Inspector, layer: Layer, step: string, start: number, end: number): void {
  const field = layerOf(layer, layer.base + start, layer.base + end, FORM_ESCAPES, step)
  inspectContent(inspector, field)
  inspector.close(field)
}

function fieldEnd(text: string, from: number): number {
  for (let at = from; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code === 0x26 || code === 0x3b) return at
  }
  return text.length
}
