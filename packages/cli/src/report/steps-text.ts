import {
  callText,
  fill,
  type Step,
  type StepTimeline,
  stepDraftText,
  visible,
  visibleLines,
} from '@haruspex/core'
import { inColumns } from '../columns.ts'
import type { Context } from '../context.ts'

const MOST = 100

/** The steps of the user page by page, then the draft of how to reproduce them. */
export function stepsText(timeline: StepTimeline, context: Context): string {
  const { paint, texts, language } = context
  const words = texts.cli.steps
  const lines = [
    `${paint.bold(words.title)}  ${paint.dim(`(${fill(words.rule, { idleMs: timeline.idleMs })})`)}`,
  ]
  const shown = timeline.steps.slice(0, MOST)
  const startedAt = shown[0]?.startedAt
  const heads = ['', words.at, words.lasts, words.requests, words.failed, words.background, words.what]
  const [head = '', ...body] = inColumns([heads, ...shown.map((step) => cells(step, startedAt))], 6)
  if (shown.length > 0) lines.push(paint.dim(`  ${head}`))
  let page: number | undefined
  body.forEach((line, place) => {
    const step = shown[place]
    const visit = timeline.pages.find(({ number }) => number === step?.page)
    if (step?.page !== page && visit !== undefined)
      lines.push(
        `  ${paint.bold(fill(words.page, { number: visit.number }))}  ${visible(visit.host + visit.path)}`,
      )
    page = step?.page
    lines.push(`  ${line}`)
  })
  const more = timeline.steps.length - shown.length
  if (more > 0) lines.push(`  ${fill(texts.cli.report.more, { count: more })}`)
  const draft = stepDraftText({ ...timeline, steps: shown }, language)
  lines.push('', `${paint.bold(words.draft)}  ${paint.dim(`(${words.draftHint})`)}`)
  return `${lines.join('\n')}\n${visibleLines(draft).replace(/^(?=.)/gm, '  ')}`
}

function cells(step: Step, captureStart: number | undefined): string[] {
  const { number, startedAt, endedAt, entries, failed, background, title } = step
  const offset =
    startedAt === undefined || captureStart === undefined ? '–' : `+${seconds(startedAt - captureStart)}`
  const length = startedAt === undefined || endedAt === undefined ? '–' : seconds(endedAt - startedAt)
  return [
    String(number),
    offset,
    length,
    String(entries.length),
    String(failed),
    String(background),
    `${visible(callText(title))}  #${title.entry}`,
  ]
}

function seconds(ms: number): string {
  return `${(ms / 1000).toFixed(1)} s`
}
