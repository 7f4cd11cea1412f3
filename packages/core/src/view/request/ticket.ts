import { PHASE_FACTS } from '../../http/phases.ts'
import { takenAway } from '../../http/taken-away.ts'
import { trackingIdsOf } from '../../ids/tracking-ids-of.ts'
import type { Entry } from '../../model/entry.ts'
import { phaseMs } from '../../model/timings.ts'
import { texts } from '../../text/catalogue.ts'
import { fill } from '../../text/fill.ts'
import { visible } from '../../text/visible.ts'
import { msText } from '../quantities.ts'
import { outcomeView } from './outcome.ts'
import type { RequestCase } from './request-case.ts'
import type { TicketRow, TicketView } from './ticket-view.ts'

const MOST_URL = 2000
const MOST_IDS = 10

/**
 * What a ticket needs. To be made of the sanitized entry unless secrets were asked for: a URL can hold a token. `name`:
 * the capture's file name.
 */
export function ticketView(given: RequestCase, name?: string): TicketView {
  const { entry, language } = given
  const { labels, none, unknown, number, tagged } = texts(language).request.ticket
  const outcome = outcomeView(given)
  const { totalMs = entry.timings.fileTotalMs } = entry.timings
  const ids = trackingIdsOf(entry).slice(0, MOST_IDS)
  const url = entry.request.url
  const isAnswered = outcome.kind === 'answered'
  const row = (id: TicketRow['id'], ...values: readonly string[]): readonly TicketRow[] =>
    values.length === 0 ? [] : [{ id, label: labels[id], values: values.map(visible) }]
  return {
    rows: [
      ...row(
        'request',
        `${entry.request.method.slice(0, 40)} ${url.slice(0, MOST_URL)}${url.length > MOST_URL ? '…' : ''}`,
      ),
      ...(isAnswered ? row('status', outcome.title) : row('outcome', outcomeText(entry, outcome.title))),
      ...row('time', timeText(entry) ?? unknown),
      ...row('ids', ...(ids.length === 0 ? [none] : ids.map((id) => `${id.name}: ${id.value}`))),
      ...row('duration', totalMs === undefined ? unknown : msText(totalMs)),
      ...row('phases', ...phaseTexts(entry, given)),
      ...row('address', ...(entry.serverIp ? [entry.serverIp] : [])),
      ...row('capture', ...(name === undefined ? [] : [fill(number, { name, number: entry.index })])),
    ],
    notes: takenAway(url) === 'tag' ? [tagged] : [],
  }
}

function outcomeText({ error, response }: Entry, title: string): string {
  const words = [
    response?.status === undefined ? '' : String(response.status),
    title,
    error ? `(${error.slice(0, 200)})` : '',
  ]
  return words.filter((word) => word !== '').join(' ')
}

/** As the file has it, with its zone; and in UTC, which logs mostly have. */
function timeText({ startedAt, startedText }: Entry): string | undefined {
  const utc =
    startedAt === undefined || Math.abs(startedAt) > 8.64e15 ? undefined : new Date(startedAt).toISOString()
  const written = startedText?.slice(0, 60)
  if (utc === undefined) return written
  return written === undefined || written === utc ? utc : `${written} (${utc})`
}

function phaseTexts({ timings }: Entry, { language }: RequestCase): readonly string[] {
  const { phases } = texts(language).glossary
  return PHASE_FACTS.flatMap(({ id, phase }) => {
    const ms = phase === undefined ? undefined : phaseMs(timings, phase)
    return ms === undefined || ms <= 0 ? [] : [`${phases[id].title} ${msText(ms)}`]
  })
}
