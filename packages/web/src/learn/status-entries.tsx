import { fill, type KnownStatus, STATUS_PHRASES, statusUser } from '@haruspex/core'
import { Chip } from '../kit/chip.tsx'
import { EmptyState } from '../kit/empty-state.tsx'
import { useWords } from '../workbench/words.tsx'
import { LearnEntry } from './learn-entry.tsx'
import type { LearnPageProps } from './learn-page.ts'

const CLASSES = ['1', '2', '3', '4', '5', 'other'] as const
type StatusClass = (typeof CLASSES)[number]

/** Status codes, registered or seen in the wild, by class. */
export function StatusEntries({ glossary, search }: LearnPageProps) {
  const { learn } = useWords()
  const all = Object.keys(STATUS_PHRASES) as KnownStatus[]
  const shown = all.filter((status) =>
    `${status} ${STATUS_PHRASES[status]} ${glossary.statuses[status]}`.toLowerCase().includes(search),
  )
  if (shown.length === 0) return <EmptyState title={learn.none}>{learn.noneText}</EmptyState>
  return CLASSES.map((each) => {
    const own = shown.filter((status) => classOf(Number(status)) === each)
    if (own.length === 0) return null
    return (
      <section key={each} className="learn-group">
        <h2>
          {each !== 'other' && `${each}xx · `}
          {learn.statusClasses[each]}
        </h2>
        {own.map((status) => {
          const by = statusUser(Number(status))
          return (
            <LearnEntry
              key={status}
              place={{ topic: 'status', name: status }}
              title={
                <span className="learn-name">
                  <span className="numbers">{status}</span> {STATUS_PHRASES[status]}
                </span>
              }
              {...(by !== undefined && { aside: <Chip>{fill(learn.unregistered, { by })}</Chip> })}
              filter={`status-code:${status}`}
            >
              <p>{glossary.statuses[status]}</p>
            </LearnEntry>
          )
        })}
      </section>
    )
  })
}

function classOf(status: number): StatusClass {
  if (statusUser(status) !== undefined) return 'other'
  return CLASSES.find((each) => each === String(Math.floor(status / 100))) ?? 'other'
}
