import { fill, PHASE_FACTS, phaseReasons } from '@haruspex/core'
import type { CSSProperties } from 'react'
import { Chip } from '../kit/chip.tsx'
import { useWords } from '../workbench/words.tsx'
import { LearnEntry } from './learn-entry.tsx'
import type { LearnPageProps } from './learn-page.ts'

/** The phases of a request, in their order, and what can be behind each. */
export function PhaseEntries({ glossary }: LearnPageProps) {
  const { learn } = useWords()
  const { phases, phaseReasons: says } = glossary
  return (
    <section className="learn-group">
      <p className="learn-lead">{learn.phaseLead}</p>
      {PHASE_FACTS.map(({ id, label, phase, partOf }) => {
        const reasons = phaseReasons(id)
        return (
          <LearnEntry
            key={id}
            place={{ topic: 'phase', name: id }}
            title={
              <span className="learn-phase">
                <span
                  className="learn-swatch"
                  style={{ background: `var(--phase-${phase ?? 'service-worker'})` } as CSSProperties}
                />
                {phases[id].title}
              </span>
            }
            aside={
              <>
                {partOf !== undefined && <Chip>{fill(learn.partOf, { phase: phases[partOf].title })}</Chip>}
                <span className="learn-soft">
                  {learn.inDevTools}: {label}
                </span>
              </>
            }
            {...(phase !== undefined && { filter: `phase:${phase}>0` })}
          >
            <p>{phases[id].meaning}</p>
            {reasons.length > 0 && (
              <>
                <p className="learn-soft">{learn.reasons}</p>
                <ul className="learn-reasons">
                  {reasons.map((reason) => (
                    <li key={reason}>{says[reason]}</li>
                  ))}
                </ul>
              </>
            )}
          </LearnEntry>
        )
      })}
    </section>
  )
}
