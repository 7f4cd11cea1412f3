import { headerValue } from '../http/headers.ts'
import type { Entry } from '../model/entry.ts'
import type { About } from './about.ts'

/** One life of a connection that is meant to last. */
export interface Life {
  readonly about: About
  /** Epoch ms. */
  readonly from: number
  readonly until: number
  /** It failed, or nothing came over it. */
  readonly fruitless: boolean
  /** The page sent something over it. */
  readonly asked: boolean
  /** The browser opened it by itself, as it does when an event stream has ended. */
  readonly byBrowser: boolean
  /** It tells the server which event was the last to arrive (HTML, server-sent events), so that none is lost. */
  readonly resumed: boolean
}

/** Connections to one place, one after another and each soon after the end of the one before. */
export type Series = readonly Life[]

const MAX_PLACES = 2000
const MAX_LIVES = 500

interface Line {
  readonly pageRef?: string
  lives: Life[]
}

/** Follows connections that are opened again and again. Those side by side, or of another page, begin a new series. */
export interface ConnectionWatch {
  see(entry: Entry, about: About): void
  /** All series so far; the last call ends those that still run. */
  series(): readonly Series[]
}

export function watchConnections(maxPauseMs: number): ConnectionWatch {
  const lines = new Map<string, Line>()
  const ended: Series[] = []
  let pageStartedAt = Number.NEGATIVE_INFINITY

  return {
    see(entry, about) {
      if (about.startedAt === undefined) return
      if (about.kind === 'document') pageStartedAt = about.startedAt
      if (about.kind !== 'websocket' && about.kind !== 'eventsource') return
      const life = lifeOf(entry, about, about.startedAt)
      const line = lines.get(about.place)
      const last = line?.lives.at(-1)
      const follows =
        last !== undefined &&
        line?.pageRef === entry.pageRef &&
        last.from >= pageStartedAt &&
        life.from >= last.until - 50 &&
        life.from - last.until <= maxPauseMs
      if (line && follows) {
        if (line.lives.length < MAX_LIVES) line.lives.push(life)
        return
      }
      if (line && line.lives.length > 2) ended.push(line.lives)
      if (line || lines.size < MAX_PLACES) lines.set(about.place, { pageRef: entry.pageRef, lives: [life] })
    },
    series: () => [...ended, ...[...lines.values()].map(({ lives }) => lives)],
  }
}

/** Until the last message at least: some producers tell no time for what never ended. */
function lifeOf(entry: Entry, about: About, from: number): Life {
  let until = about.endedAt ?? from
  for (const { at } of entry.socketMessages) if (at !== undefined && at > until) until = at
  const received = entry.socketMessages.some(
    // Opcodes from 8 on are control frames (RFC 6455, 5.5).
    ({ direction, opcode = 1 }) => direction === 'receive' && opcode < 8,
  )
  const broken = about.failed || entry.socketMessages.some(({ direction }) => direction === 'error')
  return {
    about,
    from,
    until,
    fruitless: broken || (about.kind === 'websocket' && !received),
    asked: entry.socketMessages.some(({ direction }) => direction === 'send'),
    byBrowser: entry.initiator?.type === 'other',
    resumed: headerValue(entry.request.headers, 'last-event-id') !== undefined,
  }
}

/** Whether lives end after about the same time: someone's idle timeout. */
export function isSteady(lengths: readonly number[]): boolean {
  const mean = meanOf(lengths)
  const spread = lengths.reduce((sum, each) => sum + (each - mean) ** 2, 0) / lengths.length
  return mean > 0 && Math.sqrt(spread) < mean * 0.1
}

/** The lengths of all lives but the last, which may still go on. */
export function lengthsOf(series: Series): readonly number[] {
  return series.slice(0, -1).map(({ from, until }) => until - from)
}

/** The pauses between the end of a life and the start of the next. */
export function pausesOf(series: Series): readonly number[] {
  return series.slice(1).map(({ from }, at) => from - (series[at]?.until ?? from))
}

/** So many begin within the window. */
export function isDense(series: Series, reconnects: number, windowMs: number): boolean {
  return series.some(({ from }, at) => {
    const later = series[at + reconnects]
    return later !== undefined && later.from - from <= windowMs
  })
}

export function meanOf(lengths: readonly number[]): number {
  return lengths.length === 0 ? 0 : lengths.reduce((sum, each) => sum + each, 0) / lengths.length
}
