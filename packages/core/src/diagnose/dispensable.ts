import type { About } from './about.ts'
import { isHashedAsset } from './asset-name.ts'
import { type Context, isThirdParty } from './context.ts'
import { isPassive } from './renderer-block.ts'
import { isTelemetry } from './telemetry.ts'

/** Third parties that do a part of a page's own work: payments, proofs of being human, libraries, maps. */
const HELPERS =
  /^(?:(?:js|api|hooks|checkout)\.stripe\.com|(?:www\.)?(?:paypal|recaptcha)\.(?:com|net)|(?:[\w-]{1,60}\.){0,4}(?:braintreegateway|braintree-api|adyen|klarna|hcaptcha|squareup)\.com|challenges\.cloudflare\.com|cdnjs\.cloudflare\.com|cdn\.jsdelivr\.net|unpkg\.com|code\.jquery\.com|(?:ajax|maps)\.googleapis\.com)$/

/**
 * What a page works the same without: measurements, and whatever third parties add. Blockers keep advertisements and
 * trackers away by the hundred, whose names no list tells; so that of third parties only few are known to matter.
 */
export function isDispensable(about: About, context: Context): boolean {
  if (isTelemetry(about)) return true
  if (!isThirdParty(context, about) || about.identityProvider) return false
  return isPassive(about) || !HELPERS.test(about.target.host)
}

/**
 * A part from another site that a page can do without, for all that its failure tells: not a library that many pages are
 * built on, and not a file that a build has named after its content, which is the application's own on another host.
 */
export function isSparePart(about: About, context: Context): boolean {
  return isThirdParty(context, about) && isDispensable(about, context) && !isHashedAsset(about.target.path)
}
