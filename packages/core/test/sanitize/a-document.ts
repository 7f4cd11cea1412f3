import fc from 'fast-check'
import { type Exchange, entryOf } from './an-exchange.ts'
import { Dice } from './dice.ts'
import { ECHO_NAMES, ECHOES, type EchoName } from './echoes.ts'
import { aSite, type Planted, SITE_NAMES, type SiteName } from './plants.ts'
import { type Json, number, object, type Style, spelled } from './spelling.ts'

export interface Document {
  readonly bytes: Uint8Array
  readonly secrets: readonly string[]
  readonly keeps: readonly string[]
}

/** What a document is made of; shrinks to one site and one echo. */
export interface Plan {
  readonly seed: number
  readonly sites: readonly SiteName[]
  readonly echoes: readonly EchoName[]
  readonly style: Style
}

export const plans: fc.Arbitrary<Plan> = fc.record({
  seed: fc.integer(),
  sites: fc.array(fc.constantFrom(...SITE_NAMES), { minLength: 1, maxLength: 5 }),
  echoes: fc.array(fc.constantFrom(...ECHO_NAMES), { maxLength: 3 }),
  style: fc.record({
    blank: fc.constantFrom('none', 'lines', 'crlf', 'odd'),
    escapes: fc.constantFrom(0, 0, 0.1, 1),
    bom: fc.constant(false),
  }),
})

const STATUSES = [200, 200, 200, 302, 401, 403, 404, 500, 503, 0] as const

/** The HAR of a plan: an entry for each site, then one for each echo of each secret. */
export function aDocument({ seed, sites, echoes, style }: Plan): Document {
  const dice = new Dice(seed)
  const planted: Planted[] = sites.map((site) => aSite(site, dice))
  const secrets = planted.flatMap((each) => each.secrets)
  const repeated = secrets.flatMap((secret) => echoes.map((echo) => echoOf(ECHOES[echo](secret), dice)))
  const titles = planted.flatMap((each) => each.titles ?? [])
  const pages = titles.map((title, at) =>
    object({ startedDateTime: '2026-03-01T10:00:00.000Z', id: `page_${at}`, title, pageTimings: object({}) }),
  )
  const log = {
    version: '1.2',
    creator: object({ name: 'a made-up exporter', version: '1.0' }),
    pages,
    entries: [...planted.map((each) => each.exchange), ...repeated].map((exchange) =>
      entryOf({ status: dice.pick(STATUSES), ...exchange }),
    ),
    _odd: {
      members: [
        ['twice', number('1.10')],
        ['twice', number('9007199254740993')],
        ['half \ud83d', '\udc00 lone'],
      ],
    } as Json,
  }
  const text = spelled(object({ log: object(log) }), style, dice)
  return { bytes: new Uint8Array(Buffer.from(text)), secrets, keeps: planted.flatMap((each) => each.keeps) }
}

/** An entry that repeats a value where nothing tells of it. */
function echoOf(text: string, dice: Dice): Exchange {
  return dice.pick<Exchange>([
    { body: text, bodyType: 'text/plain' },
    { requestHeaders: [object({ name: 'X-Remark', value: text })] },
    { extra: { _remark: [object({ text })] } },
    { postData: object({ mimeType: 'text/plain', text }) },
  ])
}
