import type { Call, Step, StepTimeline } from '../model/step.ts'
import { type Language, texts } from '../text/catalogue.ts'
import type { StepTexts } from '../text/en/steps.ts'
import { fill } from '../text/fill.ts'

const MOST_FAILURES = 3

/** What one step says: the sentence to follow, and what happens there. */
export interface DraftStep {
  readonly number: number
  readonly says: string
  /** Redirects and failures, as sentences. */
  readonly remarks: readonly string[]
}

/** The steps to reproduce what the capture shows, as a draft for a person to mend. */
export function stepDraft(timeline: StepTimeline, language: Language): readonly DraftStep[] {
  const words = texts(language).steps
  let host = ''
  let isFirst = true
  return timeline.steps.map((step) => {
    const says = sentence(step, host, isFirst, words)
    const remarks = remarksOf(step, host, words)
    if (step.kind === 'navigation' || step.kind === 'reload') isFirst = false
    const page = step.landed ?? (step.kind === 'navigation' ? step.title : undefined)
    host = page?.host ?? host
    return { number: step.number, says, remarks }
  })
}

/** The same as numbered plain text, ready to be pasted into a ticket. */
export function stepDraftText(timeline: StepTimeline, language: Language): string {
  const draft = stepDraft(timeline, language)
  if (draft.length === 0) return `${texts(language).steps.none}\n`
  const lines = draft.flatMap(({ number, says, remarks }) => [
    `${number}. ${says}`,
    ...remarks.map((remark) => `   ${remark}`),
  ])
  return `${lines.join('\n')}\n`
}

/** One call for people: `POST /api/orders`, with the host where it is not that of the page. */
export function callText({ method, host, path, operation }: Call, pageHost = ''): string {
  const place = host === pageHost ? path : `${host}${path}`
  return operation === undefined ? `${method} ${place}` : `${method} ${place} (${operation})`
}

function sentence({ kind, title }: Step, host: string, isFirst: boolean, words: StepTexts): string {
  const call = callText(title, host)
  const url = `${title.host}${title.path}`
  if (kind === 'start') return fill(words.start, { call })
  if (kind === 'reload') return fill(words.reload, { url })
  if (kind === 'navigation') {
    if (title.method !== 'GET') return fill(words.submit, { call })
    return fill(isFirst ? words.open : words.goOn, { url })
  }
  return fill(title.reads ? words.look : words.change, { call })
}

function remarksOf(step: Step, pageHost: string, words: StepTexts): string[] {
  const { landed, failures, failed, noise } = step
  const host = landed?.host ?? (step.kind === 'action' ? pageHost : step.title.host)
  const remarks: string[] = []
  if (landed && (landed.path !== step.title.path || landed.host !== step.title.host))
    remarks.push(fill(words.landed, { url: `${landed.host}${landed.path}` }))
  for (const call of failures.slice(0, MOST_FAILURES))
    remarks.push(fill(words.fails, { call: callText(call, host), reason: reasonOf(call, words) }))
  const more = failed - noise - Math.min(failures.length, MOST_FAILURES)
  if (more > 0) remarks.push(fill(words.failsMore, { count: more }))
  return remarks
}

function reasonOf({ status, error }: Call, words: StepTexts): string {
  if (error !== '') return error
  return status === undefined ? words.noAnswer : fill(words.status, { status })
}
