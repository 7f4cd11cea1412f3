import type { NetworkRequest } from './network-request.ts'

/** Milliseconds; -1: does not apply. `ssl` and `dns` lie inside `connect`, `_blocked_*` inside `blocked`. */
export interface HarTimings {
  readonly blocked: number
  readonly dns: number
  readonly ssl: number
  readonly connect: number
  readonly send: number
  readonly wait: number
  readonly receive: number
  readonly _blocked_queueing: number
  readonly _blocked_proxy?: number
  readonly _workerStart: number
  readonly _workerReady: number
  readonly _workerFetchStart: number
  readonly _workerRespondWithSettled: number
}

const NONE = {
  blocked: -1,
  dns: -1,
  ssl: -1,
  connect: -1,
  send: 0,
  wait: 0,
  receive: 0,
  _workerStart: -1,
  _workerReady: -1,
  _workerFetchStart: -1,
  _workerRespondWithSettled: -1,
} as const

/**
 * The phases as Chrome's exporter reckons them, with its oddities: `connect` holds the name lookup too, a request
 * that got no response has all of its time in `blocked`, one that never ended has a large negative one.
 */
export function timingsOf(request: NetworkRequest): HarTimings {
  const { timing, issuedAt, startedAt, respondedAt, endedAt } = request
  const queueing = issuedAt < startedAt ? (startedAt - issuedAt) * 1000 : -1
  if (!timing && respondedAt === -1) {
    return { ...NONE, blocked: (endedAt - issuedAt) * 1000, _blocked_queueing: queueing }
  }
  const phases = timing === undefined ? undefined : phasesOf(timing, queueing)
  const origin = timing?.requestTime ?? startedAt
  const waitEnd = (respondedAt - origin) * 1000
  const { highest = 0, ...rest } = phases ?? {}
  return {
    ...NONE,
    blocked: queueing,
    _blocked_queueing: queueing,
    ...rest,
    wait: waitEnd - highest,
    receive: Math.max((endedAt - origin) * 1000 - waitEnd, 0),
  }
}

function phasesOf(timing: NonNullable<NetworkRequest['timing']>, queueing: number) {
  const { dnsEnd, connectEnd, sslEnd, sendEnd } = timing
  const start = leastOf([timing.dnsStart, timing.connectStart, timing.sendStart])
  const proxy = timing.proxyEnd === -1 ? undefined : timing.proxyEnd - timing.proxyStart
  const blocked = start === Number.POSITIVE_INFINITY ? queueing : queueing + start
  const dns = dnsEnd >= 0 ? dnsEnd - start : -1
  const connect = connectEnd >= 0 ? connectEnd - leastOf([dnsEnd, start]) : -1
  const before = Math.max(connectEnd, dnsEnd, start)
  return {
    blocked: proxy !== undefined && proxy > blocked ? proxy : blocked,
    ...(proxy !== undefined && { _blocked_proxy: proxy }),
    dns,
    ssl: sslEnd > 0 ? sslEnd - timing.sslStart : -1,
    connect,
    send: sendEnd >= 0 ? Math.max(0, sendEnd - before) : 0,
    highest: Math.max(sendEnd, connectEnd, sslEnd, dnsEnd, Number.isFinite(start) ? start : 0, 0),
    _workerStart: timing.workerStart,
    _workerReady: timing.workerReady,
    _workerFetchStart: timing.workerFetchStart,
    _workerRespondWithSettled: timing.workerRespondWithSettled,
  }
}

function leastOf(values: readonly number[]): number {
  return values.reduce(
    (least, value) => (value >= 0 && value < least ? value : least),
    Number.POSITIVE_INFINITY,
  )
}

/** What the exporter gives as `time`: every phase but `ssl`, which lies in `connect`. */
export function totalOf({ blocked, dns, connect, send, wait, receive }: HarTimings): number {
  return [blocked, dns, connect, send, wait, receive].reduce((sum, ms) => sum + Math.max(ms, 0), 0)
}
