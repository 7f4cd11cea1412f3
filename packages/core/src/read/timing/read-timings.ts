import type { ServiceWorkerTimings, Timings } from '../../model/timings.ts'
import type { DialectTraits } from '../dialects/dialect-traits.ts'
import { amountOf, type HarObject } from '../lenient.ts'

/** Fractions of a millisecond by which phases may miss each other through rounding. */
const SLACK_MS = 0.5

/**
 * One producer's timings as phases that do not overlap. Negative, null and non-numeric values are unknown. The
 * total is the sum of the phases; the file's own total stays beside it with the difference.
 */
export function readTimings(raw: HarObject, time: number | undefined, traits: DialectTraits): Timings {
  const dnsMs = amountOf(raw.dns)
  const connecting = connectPhases(amountOf(raw.connect), amountOf(raw.ssl), dnsMs, traits)
  const { queueingMs, stalledMs, proxyMs } = blockedPhases(raw, traits)
  const { connectMs, sslMs, dnsInConnect } = connecting
  const sendMs = amountOf(raw.send)
  const waitMs = amountOf(raw.wait)
  const receiveMs = amountOf(raw.receive)
  const totalMs = sumOf([queueingMs, stalledMs, proxyMs, dnsMs, connectMs, sslMs, sendMs, waitMs, receiveMs])
  const fileTotalMs = amountOf(time)
  const timings: Timings = {
    queueingMs,
    stalledMs,
    proxyMs,
    dnsMs,
    connectMs,
    sslMs,
    sendMs,
    waitMs,
    receiveMs,
    serviceWorker: serviceWorkerOf(raw),
    totalMs,
    fileTotalMs,
    differenceMs: totalMs === undefined || fileTotalMs === undefined ? undefined : fileTotalMs - totalMs,
  }
  return dnsInConnect ? { ...timings, dnsInConnect } : timings
}

/** The sum of those that are known; `undefined` when none is. */
function sumOf(lengths: readonly (number | undefined)[]): number | undefined {
  let sum: number | undefined
  for (const ms of lengths) if (ms !== undefined) sum = (sum ?? 0) + ms
  return sum
}

/** `blocked` holds queueing and proxy in Chrome: what is left of it is stalled. */
function blockedPhases(raw: HarObject, traits: DialectTraits) {
  const blocked = amountOf(raw.blocked)
  const queueingMs = amountOf(raw._blocked_queueing)
  // Chrome's importer takes a proxy of 0 for none.
  const proxyMs = amountOf(raw._blocked_proxy) || undefined
  const before = traits.queueingInBlocked === false ? 0 : (queueingMs ?? 0)
  const stalledMs = blocked === undefined ? undefined : Math.max(0, blocked - before - (proxyMs ?? 0))
  return { queueingMs, stalledMs, proxyMs }
}

/** Takes apart what producers put together in `connect`. */
function connectPhases(
  connect: number | undefined,
  ssl: number | undefined,
  dns: number | undefined,
  traits: DialectTraits,
): { readonly connectMs?: number; readonly sslMs?: number; readonly dnsInConnect: boolean } {
  if (traits.sslInConnect === false) return { connectMs: connect, sslMs: ssl, dnsInConnect: false }
  const d = dns ?? 0
  const tooLong = ssl !== undefined && ssl > (connect ?? 0) + SLACK_MS
  const sslMs = tooLong && traits.sslMayBeGarbage ? undefined : ssl
  const s = sslMs ?? 0
  const dnsInConnect =
    traits.dnsInConnect === true && connect !== undefined && d > 0 && connect >= d + s - SLACK_MS
  if (connect === undefined) return { sslMs, dnsInConnect }
  const withSsl = dnsInConnect ? connect - d : connect
  // Longer than what should hold it: then it stands outside (old mitmproxy).
  const inside = s <= withSsl + SLACK_MS ? s : 0
  return { connectMs: Math.max(0, withSsl - inside), sslMs, dnsInConnect }
}

function serviceWorkerOf(raw: HarObject): ServiceWorkerTimings | undefined {
  const worker = {
    startMs: amountOf(raw._workerStart),
    readyMs: amountOf(raw._workerReady),
    fetchStartMs: amountOf(raw._workerFetchStart),
    respondWithSettledMs: amountOf(raw._workerRespondWithSettled),
  }
  const { startMs, readyMs, fetchStartMs, respondWithSettledMs } = worker
  return (startMs ?? readyMs ?? fetchStartMs ?? respondWithSettledMs) === undefined ? undefined : worker
}
