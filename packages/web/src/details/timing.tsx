import { msText, PHASES, phaseMs } from '@haruspex/core'
import { useWords } from '../workbench/words.tsx'
import { Section } from './section.tsx'
import type { DetailsTabProps } from './tabs.ts'
import './timing.css'

/** The phases one after the other, to one scale. */
export function TimingTab({ record: { entry } }: DetailsTabProps) {
  const { details } = useWords()
  if (!entry) return null
  const phases = PHASES.flatMap((phase) => {
    const ms = phaseMs(entry.timings, phase)
    return ms === undefined ? [] : [{ phase, ms }]
  })
  const totalMs = phases.reduce((sum, { ms }) => sum + ms, 0)
  let before = 0
  return (
    <Section title={details.tabs.timing}>
      <ul className="timing">
        {phases.map(({ phase, ms }) => {
          const from = before
          before += ms
          const share = (part: number) => (totalMs === 0 ? 0 : (part / totalMs) * 100)
          return (
            <li key={phase} className="timing-row">
              <span>{phase}</span>
              <span className="timing-track" aria-hidden>
                <span
                  className="timing-bar"
                  style={{
                    marginInlineStart: `${share(from)}%`,
                    width: `${share(ms)}%`,
                    background: `var(--phase-${phase})`,
                  }}
                />
              </span>
              <span className="numbers">{msText(ms)}</span>
            </li>
          )
        })}
      </ul>
    </Section>
  )
}
