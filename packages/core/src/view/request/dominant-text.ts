import { kindOf } from '../../http/kind.ts'
import { HTTP1_CONNECTIONS_PER_ORIGIN, isMultiplexed } from '../../http/phases.ts'
import { serverTimings } from '../../http/server-timing.ts'
import type { Dialect } from '../../model/capture.ts'
import { texts } from '../../text/catalogue.ts'
import { type RichText, richFill, words } from '../../text/rich-text.ts'
import { bytesText, msText } from '../quantities.ts'
import { dominantPhase } from './dominant-phase.ts'
import type { RequestCase } from './request-case.ts'
import type { DominantPhase } from './timing-view.ts'

/** An answer of fewer bytes is small. */
const SMALL_BYTES = 30_000
/** Bytes per second below which a download is slow. */
const SLOW_RATE = 125_000
/** A handshake below it was none. */
const LEAST_HANDSHAKE_MS = 0.2

/** Those never tell how long a connection took to open. */
const UNMEASURED: ReadonlySet<Dialect> = new Set(['internet-explorer', 'insomnia', 'harrier', 'phantomjs'])

/** The phase that took most of the time, with what that means for this request. */
export function dominantView(given: RequestCase): DominantPhase | undefined {
  const { entry, language } = given
  const most = dominantPhase(entry)
  if (!most) return undefined
  const says = texts(language).request.timing
  const { connectMs } = entry.timings
  const roundTripMs = connectMs !== undefined && connectMs >= LEAST_HANDSHAKE_MS ? connectMs : undefined
  return {
    ...most,
    meaning: [words(says.dominant[most.id]), ...moreOf(most.id, given, roundTripMs)],
    roundTripMs,
  }
}

function moreOf(id: DominantPhase['id'], given: RequestCase, roundTripMs: number | undefined): RichText[] {
  if (id === 'wait') return waitTexts(given, roundTripMs)
  if (id === 'receive') return receiveTexts(given)
  if (id === 'queueing' || id === 'stalled') return queueTexts(given)
  return id === 'send' ? sendTexts(given) : []
}

function waitTexts({ entry, capture, language }: RequestCase, roundTripMs: number | undefined): RichText[] {
  const says = texts(language).request.timing.wait
  const { waitMs = 0 } = entry.timings
  const found: RichText[] = []
  if (roundTripMs !== undefined && roundTripMs < waitMs) {
    const server = words(msText(waitMs - roundTripMs))
    found.push(richFill(says.split, { roundTrip: words(msText(roundTripMs)), server }))
  } else if (roundTripMs === undefined && !UNMEASURED.has(capture.producer.dialect))
    found.push(words(says.reused))
  const metrics = serverTimings(entry.response?.headers ?? [])
  const told = metrics.flatMap(({ durationMs }) =>
    durationMs !== undefined && durationMs > 0 ? [durationMs] : [],
  )
  // Metrics may overlap or hold one another: the longest is what is certain.
  if (told.length > 0) found.push(richFill(says.metrics, { total: words(msText(Math.max(...told))) }))
  const bytes = entry.response?.body?.declaredBytes
  if (bytes !== undefined && bytes < SMALL_BYTES) found.push(words(says.fewBytes))
  return found
}

function receiveTexts({ entry, language }: RequestCase): RichText[] {
  const says = texts(language).request.timing.receive
  if (kindOf(entry) === 'eventsource') return [words(says.streamed)]
  const { receiveMs = 0 } = entry.timings
  const { transferBytes, bodyBytes, body } = entry.response ?? {}
  const bytes = transferBytes ?? bodyBytes ?? body?.declaredBytes
  if (bytes === undefined || bytes <= 0 || receiveMs <= 0) return [words(says.busy)]
  const rate = (bytes / receiveMs) * 1000
  const speed = richFill(says.speed, {
    size: words(bytesText(bytes)),
    ms: words(msText(receiveMs)),
    speed: words(bytesText(rate)),
  })
  return [speed, ...(rate < SLOW_RATE ? [words(says.slow)] : []), words(says.busy)]
}

function queueTexts({ entry, concurrent, language }: RequestCase): RichText[] {
  const says = texts(language).request.timing.queueing
  const protocol = entry.response?.httpVersion ?? entry.request.httpVersion
  if (protocol !== undefined && isMultiplexed(protocol)) return [richFill(says.multiplexed, { protocol })]
  if (concurrent === undefined) return []
  const isFull = concurrent >= HTTP1_CONNECTIONS_PER_ORIGIN
  return [richFill(isFull ? says.full : says.free, { count: concurrent })]
}

function sendTexts({ entry, language }: RequestCase): RichText[] {
  const bytes = entry.request.bodyBytes ?? entry.request.body?.declaredBytes
  if (!bytes) return []
  return [richFill(texts(language).request.timing.send, { size: words(bytesText(bytes)) })]
}
