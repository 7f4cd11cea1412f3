import { fill, msText, type PhaseRow, type TimingView } from '@haruspex/core'
import { Callout } from '../kit/callout.tsx'
import { Disclosure } from '../kit/disclosure.tsx'
import { EmptyState } from '../kit/empty-state.tsx'
import { Rich } from '../kit/rich.tsx'
import { useWords } from '../workbench/words.tsx'
import { Asked, useRequestView } from './asked.tsx'
import { learnAddress } from './learn.ts'
import { Section } from './section.tsx'
import { percentText, ServerTimings } from './server-timings.tsx'
import type { DetailsTabProps } from './tabs.ts'
import './timing.css'

/** Where the time went: the phases on one scale, what dominates, and what that means. */
export function TimingTab(props: DetailsTabProps) {
  return <Asked answer={useRequestView('timing', props)}>{(view) => <Timing view={view} />}</Asked>
}

function Timing({ view }: { readonly view: TimingView }) {
  const { timing } = useWords().details
  const { rows, totalMs, fileTotalMs, totalNote, startedText, caveats, serverTimings } = view
  const measured = rows.some(({ ms }) => ms !== undefined)
  if (!measured && fileTotalMs === undefined) return <EmptyState title={timing.none} />
  return (
    <>
      <Dominant view={view} />
      <Section title={timing.phases}>
        <div className="timing">
          {rows.map((row) => (
            <Phase key={row.id} row={row} totalMs={totalMs ?? 0} />
          ))}
          <p className="timing-total">
            <b>{timing.total}</b>
            <b className="numbers">{totalMs === undefined ? timing.notMeasured : msText(totalMs)}</b>
          </p>
        </div>
        {totalNote && (
          <p>
            <Rich text={totalNote} />
          </p>
        )}
        {totalMs === undefined && fileTotalMs !== undefined && (
          <p>{fill(timing.inFile, { time: msText(fileTotalMs) })}</p>
        )}
        {startedText !== undefined && (
          <p className="timing-began">
            {timing.began} <bdi className="captured">{startedText}</bdi>
          </p>
        )}
      </Section>
      <ServerTimings rows={serverTimings} />
      {caveats.length > 0 && (
        <Section title={timing.caveats}>
          {caveats.map((caveat, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: caveats never change their order.
            <p key={at}>
              <Rich text={caveat} />
            </p>
          ))}
        </Section>
      )}
    </>
  )
}

function Dominant({ view: { dominant, rows } }: { readonly view: TimingView }) {
  const { timing } = useWords().details
  if (!dominant) return null
  const { id, ms, share, meaning, roundTripMs } = dominant
  const phase = rows.find((row) => row.id === id)?.title ?? id
  return (
    <div className="timing-dominant">
      <Callout
        tone="note"
        title={fill(timing.dominant, { phase, time: msText(ms), share: percentText(share, timing) })}
      >
        {meaning.map((sentence, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: sentences never change their order.
          <p key={at}>
            <Rich text={sentence} />
          </p>
        ))}
        {roundTripMs !== undefined && <p>{fill(timing.roundTrip, { time: msText(roundTripMs) })}</p>}
      </Callout>
    </div>
  )
}

/** As files call phases that they call otherwise. */
const HAR_NAMES: Readonly<Partial<Record<PhaseRow['id'], string>>> = {
  queueing: '_blocked_queueing',
  proxy: '_blocked_proxy',
  stalled: 'blocked',
}

function Phase({ row, totalMs }: { readonly row: PhaseRow; readonly totalMs: number }) {
  const { timing } = useWords().details
  const { id, title, label, meaning, reasons, ms, share, offsetMs, nested } = row
  const shown = ms === undefined ? timing.notMeasured : msText(ms)
  const side = id === 'ssl' ? timing.inConnection : timing.nested
  return (
    <Disclosure
      level={4}
      className={ms === undefined ? 'timing-phase timing-phase-missing' : 'timing-phase'}
      title={
        <span className="timing-row" data-pointer={`/timings/${HAR_NAMES[id] ?? id}`}>
          <span className={nested ? 'timing-name timing-name-nested' : 'timing-name'}>{title}</span>
          <span className="timing-track" aria-hidden>
            {ms !== undefined && totalMs > 0 && (
              <span
                className="timing-bar"
                style={{
                  insetInlineStart: `${Math.min(100, ((offsetMs ?? 0) / totalMs) * 100)}%`,
                  width: `${Math.min(100, (ms / totalMs) * 100)}%`,
                  background: `var(--phase-${id.startsWith('worker') ? 'service-worker' : id})`,
                }}
              />
            )}
          </span>
          <span className="timing-ms numbers">{shown}</span>
          {ms !== undefined && (
            <span className="timing-share numbers">
              {share === undefined ? '' : percentText(share, timing)}
            </span>
          )}
        </span>
      }
    >
      <p>{meaning}</p>
      {nested && <p className="timing-soft">{side}</p>}
      {reasons.length > 0 && (
        <>
          <p className="timing-soft">{timing.reasons}</p>
          <ul className="timing-reasons">
            {reasons.map((reason) => (
              <li key={reason}>{reason}</li>
            ))}
          </ul>
        </>
      )}
      <p>
        <a href={learnAddress('phase', id)}>{timing.learn}</a>
        {label !== title && <span className="timing-soft"> · DevTools: {label}</span>}
      </p>
    </Disclosure>
  )
}
