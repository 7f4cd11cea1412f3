import { responseMime } from '../../../http/kind.ts'
import { statusPointer } from '../../../http/pointers.ts'
import { siteOf } from '../../../http/site.ts'
import { targetOf } from '../../../http/target.ts'
import { type Entry, entryPointer } from '../../../model/entry.ts'
import type { About } from '../../about.ts'
import { redirectTarget } from '../../redirects.ts'
import { defineRule } from '../../rule.ts'

/** Where devices ask whether they are on the internet, and with which media type `yes` comes. */
const PROBES =
  /^(?:connectivitycheck\.(?:gstatic|android)\.com\/generate_204|clients[1-4]\.google\.com\/generate_204|www\.gstatic\.com\/generate_204|captive\.apple\.com\/|detectportal\.firefox\.com\/|www\.msftconnecttest\.com\/|www\.msftncsi\.com\/)/
/** Sign-in pages of access points, by what their makers put into paths. */
const PORTAL =
  /\/(?:fgtauth|captiveportal|captive-portal|guest\/s\/[\w-]{1,40}|hotspotlogin(?:\.cgi|\.php)?|wifidog|coova|cgi-bin\/login\.cgi\?cmd=redirect)\b|^[^/]{0,253}(?:captive-?portal|wifi-?portal|guest-?wifi)\.[^/]{1,200}\//i

/** The network wants the user to sign in before it lets anything through. */
export const captivePortal = defineRule({
  id: 'captive-portal',
  code: 'PROX-04',
  severity: 'error',
  confidence: 'likely',
  owner: 'customer-network',
  group: 'host',
  defaults: {},
  entry({ entry, about, report }) {
    if (about.status === 511) {
      report({
        at: statusPointer(about.index),
        confidence: 'certain',
        data: { status: 511, to: about.target.host },
      })
      return
    }
    const next = redirectTarget(entry, about)
    const target = next === undefined ? undefined : targetOf(next, about.target)
    const isForeign = target !== undefined && target.host !== '' && siteOf(target.host) !== about.site
    if (!isForeign && !isWrongProbe(entry, about)) return
    const isProbe = PROBES.test(about.target.host + about.target.path.slice(0, 100))
    if (!isProbe && (!isForeign || !leadsToPortal(about, target))) return
    const at = target ? entryPointer(about.index, '/response/redirectURL') : statusPointer(about.index)
    const data = { status: about.status ?? 0, to: target?.host ?? about.target.host }
    report({ at, confidence: isProbe ? 'certain' : 'likely', data })
  },
})

/** Only what travels in the open can be turned away by the network. */
function leadsToPortal(about: About, target: { readonly host: string; readonly path: string }): boolean {
  return about.target.scheme === 'http' && PORTAL.test(target.host + target.path.slice(0, 300))
}

/** 204 is asked for and a page came. */
function isWrongProbe(entry: Entry, about: About): boolean {
  return about.target.path === '/generate_204' && about.status === 200 && responseMime(entry) === 'text/html'
}
