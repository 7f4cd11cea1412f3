import { entryPointer } from '../../../model/entry.ts'
import type { About } from '../../about.ts'
import { defineRule } from '../../rule.ts'

const MAX_PLACES = 1000
const MAX_POLLS = 50
/** What Socket.IO (engine.io) and SignalR write into the query of their fallbacks. */
const FALLBACK = /(?:^|&)transport=(?:polling|longPolling|foreverFrame|serverSentEvents)(?:&|$)/

interface Detour {
  readonly socket: About
  readonly polls: number[]
  opened: boolean
}

/** A WebSocket failed and the client went over to polling: what works that way is slow. */
export const fallbackTransport = defineRule({
  id: 'fallback-transport',
  code: 'WS-05',
  severity: 'warning',
  confidence: 'likely',
  owner: 'customer-network',
  group: 'endpoint',
  defaults: { minPolls: 3 },
  /** By host and first segment of the path: SignalR connects and polls below one hub. */
  start: (): Map<string, Detour> => new Map(),
  entry({ entry, about, state }) {
    if (about.kind !== 'websocket' && state.size === 0) return
    const key = `${about.target.host}/${about.target.path.split('/', 2)[1] ?? ''}`
    const detour = state.get(key)
    if (about.kind === 'websocket') {
      const failed = about.status !== 101 && about.failed
      if (detour) detour.opened ||= about.status === 101
      else if (failed && state.size < MAX_PLACES) state.set(key, { socket: about, polls: [], opened: false })
    } else if (
      detour &&
      detour.polls.length < MAX_POLLS &&
      FALLBACK.test(about.target.query.slice(0, 2000))
    ) {
      if (!about.failed && entry.response?.status !== undefined) detour.polls.push(about.index)
    }
  },
  end({ options, state, report }) {
    for (const { socket, polls, opened } of state.values()) {
      if (opened || polls.length < options.minPolls) continue
      const at = polls.map((index) => entryPointer(index, '/request/url'))
      report({ about: socket, at, also: polls, data: { polls: polls.length }, magnitude: polls.length })
    }
  },
})
