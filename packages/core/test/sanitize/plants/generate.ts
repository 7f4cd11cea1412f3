import { Dice } from '../dice.ts'
import { type Json, number, type Style, spelled } from '../spelling.ts'
import { DIALECTS } from './dialects.ts'
import { echoOf, isEchoed } from './echo.ts'
import { isMembers, type Members, merged, type Plain, type Plant } from './plant.ts'

export interface Capture {
  readonly bytes: Uint8Array
  /** The plant that each entry belongs to. */
  readonly owners: readonly number[]
}

export interface CaptureOptions {
  readonly seed: number
  readonly dialect?: string
  readonly style?: Style
  /** Say the secrets again under neutral names. */
  readonly echoes?: boolean
}

const PLAIN: Style = { blank: 'none', escapes: 0, bom: false }

/** What an entry holds besides a plant. */
const ENTRY: Members = {
  startedDateTime: '2026-03-01T10:00:00.000Z',
  time: 123.45,
  request: {
    method: 'GET',
    url: 'https://app.example/items/8f14e45f-ceea-467f-9a36-dedd4bea2543',
    httpVersion: 'h2',
    headers: [{ name: 'Accept', value: 'application/json' }],
    queryString: [],
    cookies: [],
    headersSize: -1,
    bodySize: 0,
  },
  response: {
    status: 200,
    statusText: 'OK',
    httpVersion: 'h2',
    headers: [{ name: 'Date', value: 'Sun, 01 Mar 2026 10:00:00 GMT' }],
    cookies: [],
    content: { size: 4711, mimeType: 'application/json' },
    redirectURL: '',
    headersSize: -1,
    bodySize: 4711,
  },
  cache: {},
  timings: { send: 0.1, wait: 120.3, receive: 3.05 },
  serverIPAddress: '192.0.2.17',
}

/** A capture with one entry and one page for each plant, in their order; echoes come behind. */
export function aCapture(plants: readonly Plant[], options: CaptureOptions): Capture {
  const { seed, dialect = '', style = PLAIN, echoes = false } = options
  const dice = new Dice(seed)
  const repeated = plants.flatMap(({ whole = [] }, owner) =>
    (echoes ? whole : []).filter(isEchoed).map((secret) => ({ owner, entry: echoOf(secret, dice) })),
  )
  const parts = [...plants.map(({ entry = {} }) => entry), ...repeated.map(({ entry }) => entry)]
  const pages = plants.map(({ page = {} }, at) =>
    merged(
      { startedDateTime: '2026-03-01T10:00:00.000Z', id: `page_${at + 1}`, title: 'Orders', pageTimings: {} },
      page,
    ),
  )
  const entries = parts.map((entry, at) =>
    merged({ pageref: `page_${Math.min(at, plants.length - 1) + 1}`, ...ENTRY }, entry),
  )
  const log = plants.reduce<Members>((all, plant) => merged(all, plant.log) as Members, {
    version: '1.2',
    creator: { name: 'a made-up exporter', version: '1.0' },
    pages,
    entries,
  })
  const written = DIALECTS[dialect]?.(log, dice) ?? log
  const text = spelled(toJson({ log: written }, dice, seed % 2 === 1), style, dice)
  const owners = [...plants.keys(), ...repeated.map(({ owner }) => owner)]
  return { bytes: new Uint8Array(Buffer.from(text)), owners }
}

/** With its members in another order, if so wished. */
function toJson(value: Plain, dice: Dice, shuffle: boolean): Json {
  if (typeof value === 'number') return number(value)
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return value
  if (!isMembers(value)) return value.map((item) => toJson(item, dice, shuffle))
  const members = Object.entries(value).map(([key, member]) => [key, toJson(member, dice, shuffle)] as const)
  return { members: shuffle ? members.sort(() => dice.roll() - 0.5) : members }
}

const STYLES: readonly Style[] = [
  PLAIN,
  { blank: 'lines', escapes: 0, bom: false },
  { blank: 'crlf', escapes: 0.05, bom: false },
  { blank: 'odd', escapes: 0.3, bom: false },
  { blank: 'none', escapes: 1, bom: false },
]

/** The style and dialect of a seed; 0 is plain. */
export function spellingOf(seed: number): { readonly style: Style; readonly dialect: string } {
  const dialects = ['', ...Object.keys(DIALECTS)]
  return { style: STYLES[seed % STYLES.length]!, dialect: dialects[seed % dialects.length]! }
}
