import type { Telling } from './telling-names.ts'

const HOST: Telling = { class: 'host', when: 'always', numbers: false }
const ORDER: Telling = { class: 'order', when: 'always', numbers: true }

const HOSTS =
  /^(?:host|hostname|host name|server ?name|authority|domain|cookie domain|(?:x )?(?:forwarded|original|real) (?:host|server)|(?:server|remote|local|peer|destination) ?(?:ip ?address|ip|address)|sni)$/
const ORDERS =
  /^(?:.{1,40} )?(?:order|invoice|booking|reservation|shipment|consignment|delivery|purchase order|po|contract|claim|quote|quotation|customer|client|account|member|subscriber|employee|merchant|tenant|organi[sz]ation|transaction|payment|receipt|case|ticket|case file) ?(?:id|no|nr|num|number|ref|reference|code)$|^(?:order|orderid|orderno|invoice|booking|shipment|tracking number)$/
/** The application's name for itself, not its customer's. */
const PUBLIC = /^(?:oauth |o auth )?client (?:id|name|version)$/

/** What a name tells that is of no use to an attacker, but tells whose capture it is. */
export function shareTelling(words: string): Telling | undefined {
  if (HOSTS.test(words)) return HOST
  return ORDERS.test(words) && !PUBLIC.test(words) ? ORDER : undefined
}
