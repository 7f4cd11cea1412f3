import { headerValue } from '../http/headers.ts'
import { responseMime } from '../http/kind.ts'
import type { Target } from '../http/target.ts'
import type { Entry } from '../model/entry.ts'

interface Filter {
  readonly product: string
  /** Host and path of the page to which it redirects. */
  readonly place?: RegExp
  /** The whole title of the page it shows in place of the answer; pages that tell about the product have longer ones. */
  readonly title?: RegExp
  /** Must stand in the page besides the title, where the title alone says little. */
  readonly text?: RegExp
}

/** Web filters that answer in place of the server. */
const FILTERS: readonly Filter[] = [
  {
    product: 'Cisco Umbrella',
    place:
      /^(?:[\w-]{1,40}\.){0,3}(?:block|malware|phish|botnet|hit-[\w-]{1,30}|bpb)\.(?:[\w-]{1,20}\.){0,2}opendns\.com\//,
    title: /^site blocked$/i,
    text: /cisco[ -]umbrella|opendns/i,
  },
  {
    product: 'Zscaler',
    place: /^gateway\.(?:zscaler|zscalerone|zscalertwo|zscalerthree|zscloud|zscalerbeta|zscalergov)\.net\//,
    title:
      /^(?:internet security by zscaler|zscaler(?: -)? (?:notification|policy violation|access denied))$/i,
  },
  {
    product: 'Forcepoint',
    place: /^[^/]{1,253}\/cgi-bin\/block(?:page|optionspage|_message_page)\.cgi/,
    title: /^(?:access to this site is blocked|content blocked|forcepoint block page)$/i,
    text: /websense|forcepoint|blockpage\.cgi/i,
  },
  {
    product: 'Blue Coat ProxySG',
    place: /^notify\.bluecoat\.com\//,
    title:
      /^(?:access denied|network error|request blocked) ?\((?:policy_denied|content_filter_denied|content_filter_unavailable|authorization_failed)\)$/i,
  },
  {
    product: 'FortiGuard',
    title:
      /^(?:fortiguard (?:intrusion prevention|web filtering|downtime)[\w .:-]{0,60}|web page blocked!?|access blocked)$/i,
    text: /forti(?:guard|net|gate)/i,
  },
  {
    product: 'Netskope',
    place: /^(?:block|notify|notification)[\w.-]{0,60}\.goskope\.com\//,
    title: /^netskope(?: -)? (?:blocked?|notification|policy notification)[\w .]{0,30}$/i,
  },
  {
    product: 'McAfee / Skyhigh Web Gateway',
    title: /^(?:mcafee|skyhigh) (?:web gateway|secure web gateway|security)(?: -)? notification$/i,
  },
  {
    product: 'Palo Alto Networks',
    title: /^(?:web page blocked|application blocked|virus\/spyware download blocked)$/i,
    text: /blocked in accordance with company policy/i,
  },
  {
    product: 'Cisco Secure Web Appliance',
    title: /^notification: (?:policy|url|malware|suspected)[\w :,/-]{0,60}$/i,
    text: /access polic(?:y|ies)|notification codes?/i,
  },
  { product: 'Sophos', title: /^(?:sophos [\w ]{0,30}(?:blocked|notification)|blocked request - sophos)$/i },
  { product: 'SonicWall', title: /^(?:sonicwall - )?web site blocked$/i, text: /sonicwall/i },
  {
    product: 'Barracuda',
    title: /^(?:the link you are accessing has been blocked|barracuda web filter)[\w .]{0,60}$/i,
    text: /barracuda/i,
  },
  { product: 'Check Point', place: /^[^/]{1,253}\/usercheck\/portalmain/i },
  { product: 'Securly', place: /^(?:www\.)?securly\.com\/(?:app\/)?blocked/ },
  { product: 'NextDNS', place: /^blockpage\.nextdns\.io\// },
  {
    product: 'Cloudflare Gateway',
    place: /^[\w-]{1,63}\.cloudflareaccess\.com\/(?:[\w-]{1,40}\/)?gateway-block/,
  },
  { product: 'Untangle', title: /^[^<|]{0,60}\| ?web filter warning$/i, text: /web page was blocked/i },
]
const TITLE = /<title[^<>]{0,200}>/i
const MAX_TITLE = 200
const MAX_DECLARED = 200_000
const MAX_TEXT = 400_000

/** The filter to whose page a redirect leads. */
export function filterAt({ host, path }: Target): string | undefined {
  const place = host + path.slice(0, 400)
  return FILTERS.find((filter) => filter.place?.test(place))?.product
}

/** The filter whose page stands in place of the answer. The page is small; the length that counts is the declared one. */
export function filterOf(entry: Entry): string | undefined {
  const { response } = entry
  if (!response) return undefined
  const squid = headerValue(response.headers, 'x-squid-error')
  if (squid?.startsWith('ERR_ACCESS_DENIED')) return 'Squid'
  if (response.body?.text === undefined || (response.body.declaredBytes ?? 0) > MAX_DECLARED) return undefined
  if (responseMime(entry)?.includes('html') !== true) return undefined
  const text = response.body.text.slice(0, MAX_TEXT)
  const title = titleOf(text)
  if (title === undefined) return undefined
  const found = FILTERS.find((filter) => filter.title?.test(title) && (filter.text?.test(text) ?? true))
  return found?.product
}

function titleOf(html: string): string | undefined {
  const open = TITLE.exec(html)
  if (!open) return undefined
  const start = open.index + open[0].length
  const end = html.slice(start, start + MAX_TITLE).indexOf('<')
  return end < 0
    ? undefined
    : html
        .slice(start, start + end)
        .replace(/\s+/g, ' ')
        .trim()
}
