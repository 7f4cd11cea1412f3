import { latin1 } from '../../codec/latin1.ts'
import type { Inspector } from '../inspector.ts'
import type { Layer } from '../layer.ts'

/** Facts beside a signature. */
const FACTS = new Set(
  'timestamp,ts,created,expires,exp,st,acl,url,ip,id,alg,algorithm,keyid,headers,version,data'.split(','),
)
const FIELD =
  /^(t|timestamp|ts|created|expires|exp|st|acl|url|ip|id|alg|algorithm|keyid|headers|version|data|sha1|sha256|sha384|sha512|md5|hmac|signature|sig\d{0,2}|sign|v\d{1,2}|s|h|te|li|hmac-sha(?:1|256|512)|rsa-sha256|ed25519|auth)=(?!=*$)/i

/**
 * `sha256=…`, `t=1772359200,v1=…`, `v1,… v1,…`, `exp=1772359200~acl=/*~hmac=…`: how a signature was made stays, the
 * signature goes.
 */
export function inspectSignature(inspector: Inspector, layer: Layer, rule: string): void {
  const text = latin1(layer.bytes)
  const piece = text.includes('~hmac=') || /^(?:exp|st)=/.test(text) ? /[^~]+/g : /[^,;\s]+/g
  for (let match = piece.exec(text); match !== null; match = piece.exec(text)) {
    const [found] = match
    const field = FIELD.exec(found)
    const name = field?.[1]?.toLowerCase()
    if (name !== undefined && (FACTS.has(name) || (name === 't' && /^t=\d{10,13}$/i.test(found)))) continue
    if (/^v\d{1,2}a?$/.test(found)) continue
    let from = match.index + (field?.[0].length ?? 0)
    let to = match.index + found.length
    // Quotes, and the colons around a byte sequence of a structured header.
    while (from < to && /["':]/.test(text[from] as string)) from++
    while (to > from && /["':]/.test(text[to - 1] as string)) to--
    inspector.secret(layer, layer.base + from, layer.base + to, rule, 'signature')
  }
}
