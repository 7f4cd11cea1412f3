import { sweepLayer } from '../inspect.ts'
import type { Inspector } from '../inspector.ts'
import type { Layer } from '../layer.ts'
import { inspectJson, jsonStart } from '../sites/json.ts'
import { ABOUT_CLAIMS, ABOUT_PERSON } from './personal-names.ts'

/**
 * The decoded header or claims of a JWT. What diagnosis reads stays (times, issuer, audience, scope, key); who it is
 * about goes by the names and forms that hold for all JSON, and by those that only claims have.
 */
export function inspectClaims(inspector: Inspector, layer: Layer): void {
  sweepLayer(inspector, layer)
  const start = jsonStart(layer.bytes)
  if (start >= 0) inspectJson(inspector, layer, start, ABOUT_PERSON | ABOUT_CLAIMS)
}
