import { callText, fill, msText, type Step } from '@haruspex/core'
import { Button } from '../kit/button.tsx'
import { Captured } from '../kit/captured.tsx'
import { classNames } from '../kit/class-names.ts'
import { goTo } from '../workbench/route.ts'
import { useLanguage, useWords } from '../workbench/words.tsx'

const SHORTEST_PAUSE_MS = 1000

/** One step, and the pause before it. */
export function StepItem(props: {
  readonly step: Step
  readonly before: Step | undefined
  readonly after: Step | undefined
  /** Of the page. */
  readonly host: string
}) {
  const { steps } = useWords()
  const language = useLanguage()
  const { step, before, after, host } = props
  const { number, kind, landed, entries, failed, noise, background, failures, startedAt } = step
  const pause = gapMs(before, step)
  const lasts = lengthMs(step)
  const filter = stepFilter(step, after)
  const facts = [
    entries.length === 1 ? steps.oneRequest : fill(steps.requests, { count: entries.length }),
    ...(noise > 0 ? [fill(steps.noise, { count: noise })] : []),
    ...(background > 0 ? [fill(steps.background, { count: background })] : []),
    ...(lasts === undefined ? [] : [fill(steps.lasts, { time: msText(lasts) })]),
  ]
  return (
    <>
      {pause !== undefined && pause >= SHORTEST_PAUSE_MS && (
        <li className="step-pause">{fill(steps.pause, { time: msText(pause) })}</li>
      )}
      <li className={classNames('step', failed > noise && 'step-failed')}>
        <p className="step-head">
          <span className="step-number numbers">{number}</span>
          <span className="step-words">
            {steps.kinds[kind]} <Captured text={titleOf(step, host)} />
            {landed && (
              <>
                {' '}
                {steps.landed} <Captured text={`${landed.host}${landed.path}`} />
              </>
            )}
          </span>
          <time className="steps-soft numbers">{startedAt !== undefined && clock(startedAt, language)}</time>
        </p>
        <p className="step-facts steps-soft">
          {facts.join(' · ')}
          {failed > noise && (
            <strong className="step-count">{fill(steps.failed, { count: failed - noise })}</strong>
          )}
        </p>
        {failures.map((call) => (
          <p key={call.entry} className="step-facts">
            <Button
              kind="plain"
              aria-label={fill(steps.fails, { number: call.entry })}
              onPress={() => goTo({ request: call.entry })}
            >
              #{call.entry}
            </Button>{' '}
            <Captured text={`${callText(call, host)} ${call.status ?? call.error}`} />
          </p>
        ))}
        {filter !== undefined && (
          <p className="step-facts">
            <Button
              kind="plain"
              aria-label={fill(steps.show, { number })}
              onPress={() => goTo({ filter, request: entries[0] })}
            >
              {steps.showShort}
            </Button>
          </p>
        )}
      </li>
    </>
  )
}

/** A page is told by its address, a call by its method as well. */
function titleOf({ kind, title }: Step, host: string): string {
  const isPage = (kind === 'navigation' || kind === 'reload') && title.method === 'GET'
  return isPage ? `${title.host}${title.path}` : callText(title, kind === 'action' ? host : '')
}

/** By time, as the next step begins where this one is over. */
function stepFilter({ startedAt }: Step, after: Step | undefined): string | undefined {
  if (startedAt === undefined) return undefined
  const from = `from:${new Date(startedAt).toISOString()}`
  if (after?.startedAt === undefined) return from
  return `${from} to:${new Date(after.startedAt - 1).toISOString()}`
}

function gapMs(before: Step | undefined, { startedAt }: Step): number | undefined {
  if (before?.endedAt === undefined || startedAt === undefined) return undefined
  return startedAt - before.endedAt
}

function lengthMs({ startedAt, endedAt }: Step): number | undefined {
  return startedAt === undefined || endedAt === undefined ? undefined : Math.max(0, endedAt - startedAt)
}

function clock(at: number, language: string): string {
  return new Date(at).toLocaleTimeString(language, { hour12: false })
}
