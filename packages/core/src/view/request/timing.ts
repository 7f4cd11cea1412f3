import { PHASE_FACTS, type PhaseId } from '../../http/phases.ts'
import type { Entry } from '../../model/entry.ts'
import { texts } from '../../text/catalogue.ts'
import { type RichText, richFill, words } from '../../text/rich-text.ts'
import { phaseCards } from '../phase-card.ts'
import { msText } from '../quantities.ts'
import { dominantView } from './dominant-text.ts'
import type { RequestCase } from './request-case.ts'
import { serverTimingRows } from './server-timing-rows.ts'
import { timingCaveats } from './timing-caveats.ts'
import type { PhaseRow, TimingView } from './timing-view.ts'

/** A difference of totals below it is rounding: 5 ms and 2 %. */
const ROUNDING_MS = 5
const ROUNDING_SHARE = 0.02

/** The Timing tab of a request. */
export function timingView(given: RequestCase): TimingView {
  const { entry } = given
  const { totalMs, fileTotalMs } = entry.timings
  return {
    rows: phaseRows(given),
    totalMs,
    fileTotalMs,
    totalNote: totalNote(given),
    startedAt: entry.startedAt,
    startedText: entry.startedText?.slice(0, 100),
    dominant: dominantView(given),
    caveats: timingCaveats(given),
    serverTimings: serverTimingRows(entry),
  }
}

function phaseRows({ entry, concurrent, language }: RequestCase): readonly PhaseRow[] {
  const { totalMs } = entry.timings
  const offsets = offsetsOf(entry)
  const cards = phaseCards(entry, concurrent, language)
  return cards.map(({ id, title, label, meaning, ms, reasons }) => {
    const facts = PHASE_FACTS.find((each) => each.id === id)
    const nested = facts?.partOf !== undefined || facts?.phase === undefined
    return {
      id,
      title,
      label,
      meaning,
      reasons,
      ms,
      offsetMs: ms === undefined ? undefined : offsets[id],
      share: ms === undefined || !totalMs || totalMs <= 0 ? undefined : Math.min(1, ms / totalMs),
      nested,
    }
  })
}

/** The phases follow one another; the proxy comes after stalling, and the worker counts from the end of queueing. */
function offsetsOf({ timings }: Entry): Readonly<Record<PhaseId, number>> {
  const { queueingMs = 0, stalledMs = 0, proxyMs = 0, dnsMs = 0, connectMs = 0, sslMs = 0 } = timings
  const { serviceWorker: worker } = timings
  const proxy = queueingMs + stalledMs
  const dns = proxy + proxyMs
  const connect = dns + dnsMs
  const ssl = connect + connectMs
  const send = ssl + sslMs
  const wait = send + (timings.sendMs ?? 0)
  return {
    queueing: 0,
    stalled: queueingMs,
    proxy,
    dns,
    connect,
    ssl,
    send,
    wait,
    receive: wait + (timings.waitMs ?? 0),
    'worker-start': queueingMs + (worker?.startMs ?? 0),
    'worker-respond': queueingMs + (worker?.readyMs ?? 0),
  }
}

function totalNote({ entry, language }: RequestCase): RichText | undefined {
  const { totalMs, fileTotalMs, differenceMs, dnsMs = 0, sslMs = 0, dnsInConnect } = entry.timings
  if (totalMs === undefined || fileTotalMs === undefined || differenceMs === undefined) return undefined
  const apart = Math.abs(differenceMs)
  if (apart <= Math.max(ROUNDING_MS, totalMs * ROUNDING_SHARE)) return undefined
  const says = texts(language).request.timing.total
  const isLength = (ms: number) => ms > 0 && Math.abs(differenceMs - ms) < 1.5
  const template =
    dnsInConnect && isLength(dnsMs)
      ? says.dns
      : isLength(sslMs)
        ? says.ssl
        : differenceMs > 0
          ? says.more
          : says.less
  return richFill(template, {
    file: words(msText(fileTotalMs)),
    total: words(msText(totalMs)),
    difference: words(msText(apart)),
    dns: words(msText(dnsMs)),
  })
}
