import type { Entry, ResourceType } from '../../src/model/entry.ts'
import { anEntry, type EntryParts, headers, T0 } from '../an-entry.ts'

/** Who opens the options page, where, and what is going on around it. */
export interface Visit {
  readonly seed: number
  readonly host?: string
  /** A word in every path and in many bodies. */
  readonly tenant?: string
  /** Extra polls of the state of a device. */
  readonly polls?: number
  readonly analytics?: boolean
  /** Calls that run side by side come in another order. */
  readonly shuffled?: boolean
}

interface Asked {
  readonly path: string
  readonly method?: string
  readonly kind?: ResourceType
  readonly host?: string
  readonly query?: string
  readonly sent?: unknown
  readonly body?: unknown
  readonly text?: string
  readonly mime?: string
}

/** Small and seeded, so that a failing pair can be made again. */
export function random(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = Math.imul(state ^ (state >>> 15), state | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

const FIRST = ['Ada', 'Grace', 'Linus', 'Barbara', 'Edsger', 'Radia', 'Ken', 'Frances']
const LAST = ['Moss', 'Reed', 'Vale', 'Thorn', 'Hill', 'Brook', 'Stone', 'Field']

/** The calls of one visit to an options page, as a browser records them: about forty, whatever the user. */
export function optionsPage(visit: Visit): Entry[] {
  const { seed, host = 'admin.example.com', tenant = 'acme', polls = 2, analytics = true } = visit
  const next = random(seed)
  const number = (most: number) => Math.floor(next() * most)
  const hex = (length: number) => Array.from({ length }, () => number(16).toString(16)).join('')
  const uuid = () => `${hex(8)}-${hex(4)}-4${hex(3)}-a${hex(3)}-${hex(12)}`
  const token = () => `${hex(10)}Zk${hex(20)}Qw${hex(12)}`
  const pick = (list: readonly string[]) => list[number(list.length)] ?? ''
  const at = T0 + number(1e9)
  const moment = () => new Date(at - number(1e8)).toISOString()
  const [user, org] = [uuid(), uuid()]
  const [first, last] = [pick(FIRST), pick(LAST)]
  const email = `${first}.${last}@${tenant}.example`.toLowerCase()
  const api = `/api/v1/tenants/${tenant}`
  const person = () => ({
    id: uuid(),
    firstName: pick(FIRST),
    lastName: pick(LAST),
    email: `${pick(FIRST)}${number(99)}@${tenant}.example`.toLowerCase(),
    extension: String(1000 + number(9000)),
    created: moment(),
    lastLoginAt: moment(),
  })
  const people = Array.from({ length: 6 }, person)
  const feature = (name: string, extra: object = {}) => [name, { forbidden: false, ...extra }] as const
  const template = {
    id: uuid(),
    orgId: org,
    updatedAt: moment(),
    settings: Object.fromEntries([
      feature('callWaiting'),
      feature('voicemail', { greeting: 'default', pinLength: 6 }),
      feature('singleNumberReach'),
      feature('callForwarding', { maxTargets: 5 }),
      feature('doNotDisturb'),
      feature('hoteling'),
      feature('anonymousCallRejection'),
    ]),
    etag: hex(16),
    traceId: hex(32),
  }
  const asked: Asked[] = [
    {
      path: '/',
      kind: 'document',
      mime: 'text/html',
      text: `<title>Options</title><meta name=csrf content=${token()}>`,
    },
    { path: `/assets/app.${hex(8)}.js`, kind: 'script', mime: 'text/javascript', text: 'boot()' },
    { path: `/assets/app.${hex(8)}.css`, kind: 'stylesheet', mime: 'text/css', text: 'a{}' },
    { path: '/assets/logo.svg', kind: 'image', mime: 'image/svg+xml', text: '<svg/>' },
    {
      path: '/api/v1/session',
      method: 'POST',
      sent: { nonce: hex(12) },
      body: { sessionId: token(), expiresAt: moment(), ok: true },
    },
    {
      path: `/api/v1/users/${user}`,
      body: {
        id: user,
        firstName: first,
        lastName: last,
        email,
        orgId: org,
        tenant,
        roles: ['user', 'editor'],
        createdAt: moment(),
        preferences: { theme: 'light', compact: true },
        avatarUrl: `https://${host}/avatars/${uuid()}.png`,
      },
    },
    {
      path: `${api}`,
      body: {
        id: org,
        slug: tenant,
        domain: `${tenant}.example`,
        plan: 'enterprise',
        createdAt: moment(),
        seats: 250,
        region: 'eu',
      },
    },
    {
      path: `${api}/locations`,
      body: { items: ['Berlin', 'Leeds'].map((name) => ({ id: uuid(), name, updated: moment() })), total: 2 },
    },
    {
      path: `${api}/licenses`,
      body: [
        { name: 'calling', id: uuid(), state: 'active' },
        { name: 'meetings', id: uuid(), state: 'active' },
      ],
    },
    { path: `${api}/people`, query: 'page=1&size=6', body: { items: people, total: 6, next: null } },
    ...people.slice(0, 4).map(({ id }) => ({
      path: `/api/v1/users/${id}/presence`,
      body: { userId: id, state: 'online', since: moment() },
    })),
    { path: `${api}/features/template`, body: template },
    {
      path: `${api}/features/catalogue`,
      body: {
        features: ['callWaiting', 'voicemail', 'hoteling', 'singleNumberReach'].map((name) => ({
          id: uuid(),
          name,
          available: true,
          order: name.length,
        })),
      },
    },
    {
      path: `${api}/devices`,
      body: {
        devices: Array.from({ length: 3 }, () => ({
          mac: hex(12),
          model: 'P8',
          registered: true,
          lastSeen: moment(),
          ip: `192.0.2.${number(250)}`,
        })),
      },
    },
    {
      path: `${api}/numbers`,
      body: { numbers: Array.from({ length: 4 }, () => `+4930${number(9_000_000)}`) },
    },
    {
      path: `${api}/policies`,
      body: { version: '4', policies: { recording: { enabled: true }, externalCalls: { allowed: true } } },
    },
    { path: `${api}/schedules`, body: { schedules: [], defaults: { open: '08:00', close: '18:00' } } },
    {
      path: `${api}/announcements`,
      body: { items: [{ id: uuid(), title: 'Maintenance', at: moment(), read: true }] },
    },
    {
      path: `${api}/options/page`,
      body: {
        sections: ['calls', 'voicemail', 'reach'].map((key) => ({
          key,
          visible: true,
          position: key.length,
        })),
        generatedAt: moment(),
      },
    },
    {
      path: '/graphql',
      method: 'POST',
      sent: { operationName: 'Viewer', query: 'query Viewer { viewer { id } }', variables: { id: user } },
      body: {
        data: { viewer: { id: user, displayName: `${first} ${last}`, canEdit: true } },
        extensions: { tracing: { duration: number(1e6) } },
      },
    },
    {
      path: '/graphql',
      method: 'POST',
      sent: {
        operationName: 'Options',
        query: 'query Options($id: ID!) { options(id: $id) { key } }',
        variables: { id: org },
      },
      body: {
        data: {
          options: [
            { key: 'reach', enabled: true },
            { key: 'hoteling', enabled: true },
          ],
        },
      },
    },
    {
      path: `${api}/numbers/reach`,
      body: {
        destinations: [{ id: uuid(), number: `+4930${number(9_000_000)}`, answerConfirmation: false }],
      },
    },
    { path: '/api/v1/i18n/en', body: { save: 'Save', cancel: 'Cancel', reach: 'Single number reach' } },
    {
      path: '/api/v1/flags',
      query: `_=${at + number(1000)}`,
      body: { flags: { newNavigation: true, betaReach: true }, evaluatedAt: at + number(1e6) },
    },
    ...Array.from({ length: polls }, () => ({
      path: `/api/v1/users/${user}/device-state`,
      body: { state: 'idle', at: moment(), sequence: number(1e6) },
    })),
    ...Array.from({ length: 4 }, () => ({
      path: `/avatars/${uuid()}.png`,
      kind: 'image' as const,
      mime: 'image/png',
    })),
    {
      path: `${api}/audit`,
      query: `since=${moment()}`,
      body: {
        events: Array.from({ length: 3 + number(4) }, () => ({
          id: uuid(),
          at: moment(),
          actor: uuid(),
          action: 'login',
        })),
      },
    },
  ]
  if (analytics)
    asked.push(
      ...Array.from({ length: 1 + number(4) }, () => ({
        host: 'www.google-analytics.com',
        path: '/g/collect',
        method: 'POST',
        kind: 'ping' as const,
        query: `cid=${hex(10)}&_s=${number(50)}`,
        mime: 'text/plain',
        text: '',
      })),
    )
  // All behind the document may run side by side.
  const order = asked.map((one, place) => ({
    one,
    place: place === 0 ? -1 : visit.shuffled ? next() : place,
  }))
  order.sort((a, b) => a.place - b.place)
  return order.map(({ one }, index) => {
    const own = (one.host ?? host) === host
    const text = one.text ?? (one.body === undefined ? undefined : JSON.stringify(one.body))
    const url = `https://${one.host ?? host}${one.path}${one.query ? `?${one.query}` : ''}`
    const mime = one.mime ?? 'application/json'
    const parts: EntryParts = {
      index,
      startedAt: at + index * 40,
      resourceType: one.kind ?? 'fetch',
      request: {
        method: one.method ?? 'GET',
        url,
        headers: headers({
          accept: '*/*',
          'user-agent': `Browser/${number(200)}`,
          'x-request-id': uuid(),
          ...(own &&
            one.kind === undefined && { authorization: `Bearer ${token()}`, origin: `https://${host}` }),
          cookie: `sid=${token()}; theme=light`,
        }),
        query: (one.query ?? '').split('&').flatMap((part) => {
          const [name = '', value = ''] = part.split('=')
          return name === '' ? [] : { name, value }
        }),
        ...(one.sent !== undefined && {
          body: { mimeType: 'application/json', text: JSON.stringify(one.sent), base64: false, params: [] },
        }),
      },
      response: {
        status: 200,
        headers: headers({
          'content-type': mime,
          date: new Date(at).toUTCString(),
          etag: hex(10),
          'x-trace': hex(16),
        }),
        body: {
          mimeType: mime,
          base64: false,
          params: [],
          ...(text !== undefined && { text, declaredBytes: text.length }),
        },
      },
      timings: { sendMs: 1, waitMs: 30 + number(60), receiveMs: 1 + number(8) },
    }
    return anEntry(parts)
  })
}

/** Entries with one of them changed: that whose URL ends in `path`, or whose request holds it. */
export function withEntry(
  entries: readonly Entry[],
  path: string,
  change: (entry: Entry) => Entry | undefined,
): Entry[] {
  const at = entries.findIndex(
    ({ request }) => new URL(request.url).pathname.endsWith(path) || request.body?.text?.includes(path),
  )
  if (at < 0) throw new Error(`There is no request to ${path}.`)
  return entries
    .flatMap((entry, place) => (place === at ? (change(entry) ?? []) : entry))
    .map((entry, index) => ({ ...entry, index }))
}

/** An entry whose JSON response was changed. */
export function withBody(entry: Entry, change: (body: never) => unknown): Entry {
  const { response } = entry
  if (!response?.body) throw new Error('The entry has no body.')
  const text = JSON.stringify(change(JSON.parse(response.body.text ?? '') as never))
  return { ...entry, response: { ...response, body: { ...response.body, text, declaredBytes: text.length } } }
}
