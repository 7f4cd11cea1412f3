import type { Dice } from '../dice.ts'
import { isMembers, type Members, merged, type Plain } from './plant.ts'

/** How a producer writes a log: what it adds, leaves out and spells in its own way. */
export type Dialect = (log: Members, dice: Dice) => Members

const list = (value: Plain | undefined): readonly Plain[] => (Array.isArray(value) ? value : [])
const members = (value: Plain | undefined): Members => (isMembers(value) ? value : {})

const eachEntry =
  (change: (entry: Members, at: number) => Members) =>
  (log: Members): Members => ({
    ...log,
    entries: list(log.entries).map((entry, at) => change(members(entry), at)),
  })

const headersOf = (side: Plain | undefined, change: (item: Members) => Plain): Members => ({
  ...members(side),
  headers: list(members(side).headers).map((item) => change(members(item))),
})

const bothHeaders = (entry: Members, change: (item: Members) => Plain): Members => ({
  ...entry,
  request: headersOf(entry.request, change),
  response: headersOf(entry.response, change),
})

const capital = (name: string): string =>
  name.replace(/(^|-)([a-z])/g, (_, before, letter) => before + letter.toUpperCase())
const renamed =
  (change: (name: string) => string) =>
  (item: Members): Plain => ({
    ...item,
    ...(typeof item.name === 'string' ? { name: change(item.name) } : {}),
  })

const chrome: Dialect = eachEntry((entry, at) => ({
  _connectionId: String(4711 + at),
  _initiator: { type: 'script' },
  _priority: 'High',
  _resourceType: 'fetch',
  ...bothHeaders(
    entry,
    renamed((name) => name.toLowerCase()),
  ),
}))

const firefox: Dialect = (log) =>
  eachEntry((entry) => ({
    ...(merged({ _securityState: 'secure' }, entry) as Members),
  }))({
    ...log,
    creator: merged({ name: 'Firefox', version: '137.0' }, log.creator),
  })

const safari: Dialect = eachEntry(
  (entry) =>
    merged({ _fetchType: 'Network Load', _serverPort: 443, timings: { blocked: -1 } }, entry) as Members,
)

const charles: Dialect = (log) => {
  const { pages: _, ...rest } = eachEntry(
    (entry) =>
      merged(
        { _charlesStatus: 'COMPLETE', response: { statusText: null } },
        bothHeaders(entry, renamed(capital)),
      ) as Members,
  )(log)
  return rest
}

const fiddler: Dialect = (log) => ({
  ...eachEntry((entry) => ({ ...entry, startedDateTime: '2026-03-01T11:00:00.1234567+01:00' }))(log),
  comment: merged('exported @ 3/1/2026 11:00:38 AM', log.comment),
})

const mitmproxy: Dialect = eachEntry(({ startedDateTime: _, ...entry }) => ({
  ...bothHeaders(entry, ({ name, value, ...rest }) => ({ value: value ?? '', ...rest, name: name ?? '' })),
  startedDateTime: '2026-03-01T10:00:00.123456+00:00',
}))

const playwright: Dialect = eachEntry(
  (entry) =>
    merged(
      { _frameref: 'frame@7', _monotonicTime: 4711.25, cache: { beforeRequest: null, afterRequest: null } },
      entry,
    ) as Members,
)

const polly: Dialect = eachEntry((entry) => ({
  _id: 'b1946ac92492d2347c6235b4d2611184',
  _order: 0,
  ...bothHeaders(entry, (item) => ({
    _fromType: 'array',
    ...item,
    value: Array.isArray(item.value) ? item.value : [item.value ?? ''],
  })),
}))

const proxyman: Dialect = eachEntry((entry) => ({
  _isHTTPS: true,
  _name: 'orders',
  ...entry,
  timings: merged({ send: -1, wait: -1, receive: -1 }, entry.timings),
}))

/** Browsertime's: values of headers that stand more than once are joined by newlines, the initiator is a URL. */
const chromeHar: Dialect = eachEntry((entry) => ({
  _requestTime: 4711.5,
  _was_pushed: 0,
  _isLCP: false,
  ...entry,
}))

export const DIALECTS: Readonly<Record<string, Dialect>> = {
  chrome,
  firefox,
  safari,
  charles,
  fiddler,
  mitmproxy,
  playwright,
  polly,
  proxyman,
  'chrome-har': chromeHar,
}
