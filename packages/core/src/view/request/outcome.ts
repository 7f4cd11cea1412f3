import { netErrorName } from '../../http/net-errors.ts'
import { type OutcomeKind, outcomeOf } from '../../http/outcome.ts'
import { statusPhrase } from '../../http/status.ts'
import type { Entry } from '../../model/entry.ts'
import { texts } from '../../text/catalogue.ts'
import { fill } from '../../text/fill.ts'
import type { RequestCase } from './request-case.ts'
import type { OutcomeView, Tone } from './summary-view.ts'

const MOST_CHARACTERS = 300

/** How the request ended: the status with its meaning, or why there is none. */
export function outcomeView(given: Pick<RequestCase, 'entry' | 'details' | 'language'>): OutcomeView {
  const { entry, details, language } = given
  const kind = outcomeOf(entry, details?.statusMark)
  const { status } = entry.response ?? {}
  if (kind === 'answered' && status !== undefined) return answeredView(status, given)
  const says = texts(language).request.summary
  const known = netErrorView(entry, given)
  const error = known?.meaning ?? entry.error?.slice(0, MOST_CHARACTERS) ?? ''
  const isSilent = kind === 'blocked' && entry.error === ''
  const worded = kind === 'answered' ? 'failed-after-answer' : kind
  const meaning = fill(isSilent ? says.meanings['blocked-by-renderer'] : says.meanings[worded], {
    error: error.replace(/[.。]$/, ''),
  })
  return {
    kind,
    tone: toneOf(kind, entry),
    label:
      kind === 'failed-after-answer' && status !== undefined
        ? `${status} ${says.labels[kind]}`
        : says.labels[worded],
    title: says.titles[worded],
    meaning,
    ...(known && { cause: known.cause, next: known.next, glossary: known.glossary }),
  }
}

function answeredView(status: number, { language }: Pick<RequestCase, 'language'>): OutcomeView {
  const { glossary, request } = texts(language)
  const phrase = statusPhrase(status)
  const meanings: Readonly<Record<number, string>> = glossary.statuses
  const says = request.summary
  const family = Math.floor(status / 100) as keyof typeof says.classes
  const classMeaning = says.classes[family] ?? ''
  const shared = { kind: 'answered', tone: statusTone(status), label: String(status) } as const
  if (phrase === undefined)
    return {
      ...shared,
      title: `${status} (${says.titles.unknownStatus})`,
      meaning: fill(says.meanings.unknownStatus, { class: `${family}xx`, classMeaning }),
    }
  return {
    ...shared,
    title: `${status} ${phrase}`,
    meaning: meanings[status] ?? classMeaning,
    glossary: { kind: 'status', key: String(status) },
  }
}

function netErrorView({ error }: Entry, { language }: Pick<RequestCase, 'language'>) {
  if (!error) return undefined
  const name = netErrorName(error.slice(0, 200))
  const known: Readonly<Record<string, { meaning: string; cause: string; next: string }>> =
    texts(language).glossary.netErrors
  const text = Object.hasOwn(known, name) ? known[name] : undefined
  return text && { ...text, glossary: { kind: 'net-error', key: name } as const }
}

function statusTone(status: number): Tone {
  if (status >= 500) return 'error'
  if (status < 400) return 'fine'
  return status === 401 || status === 407 ? 'warning' : 'error'
}

const TONES: Readonly<Record<OutcomeKind, Tone>> = {
  answered: 'fine',
  'failed-after-answer': 'error',
  'from-cache': 'fine',
  blocked: 'warning',
  cancelled: 'note',
  failed: 'error',
  redacted: 'note',
  socket: 'fine',
  unanswered: 'note',
}

function toneOf(kind: OutcomeKind, { error }: Entry): Tone {
  // Cancelled while the answer came: no alarm, as with any other cancel.
  if (
    kind === 'failed-after-answer' &&
    /ERR_ABORTED|NS_BINDING_ABORTED|^aborted$/.test(error?.slice(0, 100) ?? '')
  )
    return 'note'
  return TONES[kind]
}
