import { remembered } from '../../../http/remembered.ts'
import { entryPointer, type Header } from '../../../model/entry.ts'
import type { About } from '../../about.ts'
import { defineRule } from '../../rule.ts'

interface Sign {
  readonly product: string
  readonly header: RegExp
  readonly value?: RegExp
  /** Servers have such a proxy too: only where it stands before several sites is it the customer's. */
  readonly common?: boolean
}

/** Proxies and filters that stand on the user's side. CDNs and what servers put before themselves are not here. */
const SIGNS: readonly Sign[] = [
  { product: 'Zscaler', header: /^x-zscaler-/ },
  { product: 'Zscaler', header: /^(?:via|server)$/, value: /\bzscaler\b/i },
  { product: 'Blue Coat ProxySG', header: /^x-bluecoat-via$/ },
  {
    product: 'Blue Coat ProxySG',
    header: /^(?:via|server|proxy-agent)$/,
    value: /\b(?:blue ?coat|proxysg)\b/i,
  },
  { product: 'Forcepoint', header: /^(?:via|server)$/, value: /\b(?:forcepoint|websense)\b/i },
  { product: 'Netskope', header: /^(?:via|server|x-netskope-[\w-]{1,40})$/, value: /\bnetskope\b/i },
  {
    product: 'McAfee / Skyhigh Web Gateway',
    header: /^via$/,
    value: /\b(?:mcafee|skyhigh) ?(?:web|secure)/i,
  },
  {
    product: 'Cisco Secure Web Appliance',
    header: /^(?:via|server)$/,
    value: /\b(?:cisco-wsa|cisco-ironport|ironport)\b/i,
  },
  { product: 'FortiProxy', header: /^(?:via|server)$/, value: /\b(?:fortiproxy|fortigate)\b/i },
  { product: 'Sophos', header: /^(?:via|server)$/, value: /\b(?:sophos|astaro)\b/i },
  { product: 'Barracuda', header: /^via$/, value: /\bbarracuda\b/i },
  { product: 'iboss', header: /^(?:via|server)$/, value: /\biboss\b/i },
  { product: 'Menlo Security', header: /^(?:via|server)$/, value: /\bmenlo ?security\b/i },
  { product: 'Privoxy', header: /^(?:via|server)$/, value: /\bprivoxy\b/i, common: true },
  { product: 'Squid', header: /^via$/, value: /\bsquid\b/i, common: true },
  { product: 'Squid', header: /^x-cache(?:-lookup)?$/, value: /\bsquid\b/i, common: true },
]
const MAX_SITES = 20

interface Sight {
  readonly sign: Sign
  readonly about: About
  readonly at: string
  readonly value: string
  readonly sites: Set<string>
}

/** A proxy of the user's side says in a header that it stands in the path. */
export const proxyInPath = defineRule({
  id: 'proxy-in-path',
  code: 'PROX-01',
  severity: 'note',
  confidence: 'certain',
  owner: 'customer-network',
  group: 'file',
  defaults: { minSites: 3 },
  /** By product, and by the name it gives itself where many have such. */
  start: (): Map<string, Sight> => new Map(),
  entry({ entry, about, state }) {
    const headers = entry.response?.headers ?? []
    for (let at = 0; at < headers.length; at++) {
      const { name, value, row = at } = headers[at] as Header
      const sign =
        INITIALS.includes(name.charAt(0)) && NAMES.test(name) ? signOf(name.toLowerCase(), value) : undefined
      if (!sign) continue
      const key = sign.common ? `${sign.product} ${value.slice(0, 200)}` : sign.product
      const known = state.get(key)
      if (known) {
        if (known.sites.size < MAX_SITES) known.sites.add(about.site)
      } else if (state.size < 100) {
        const at = entryPointer(entry.index, `/response/headers/${row}/value`)
        state.set(key, { sign, about, at, value, sites: new Set([about.site]) })
      }
    }
  },
  end({ options, state, report }) {
    const told = new Set<string>()
    for (const { sign, about, at, value, sites } of state.values()) {
      const { product, common } = sign
      if (told.has(product) || (common && sites.size < options.minSites)) continue
      told.add(product)
      report({ about, at, apart: product, data: { product, value: value.slice(0, 100), sites: sites.size } })
    }
  },
})

/** Most names begin otherwise. */
const INITIALS = 'vspxVSPX'
const NAMES =
  /^(?:via|server|proxy-agent|x-cache|x-cache-lookup|x-zscaler-.{1,60}|x-bluecoat-via|x-netskope-.{1,40})$/i

function signOf(name: string, value: string): Sign | undefined {
  const text = value.slice(0, 500)
  return signsOf(name).find((sign) => sign.value?.test(text) ?? true)
}

const signsOf = remembered((name) => SIGNS.filter(({ header }) => header.test(name)))
