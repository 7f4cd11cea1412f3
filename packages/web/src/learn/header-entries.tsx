import { HEADERS, type HeaderKey } from '@haruspex/core'
import { Chip } from '../kit/chip.tsx'
import { EmptyState } from '../kit/empty-state.tsx'
import { useWords } from '../workbench/words.tsx'
import { LearnEntry } from './learn-entry.tsx'
import type { LearnPageProps } from './learn-page.ts'

const KEYS = Object.keys(HEADERS) as readonly HeaderKey[]
const TOPICS = [...new Set(KEYS.map((key) => HEADERS[key].topic))]

/** Every header of the glossary, by what one looks it up for. */
export function HeaderEntries({ glossary, search }: LearnPageProps) {
  const { learn } = useWords()
  const shown = KEYS.filter((key) =>
    `${HEADERS[key].name} ${glossary.headers[key].meaning}`.toLowerCase().includes(search),
  )
  if (shown.length === 0) return <EmptyState title={learn.none}>{learn.noneText}</EmptyState>
  return TOPICS.map((topic) => {
    const own = shown.filter((key) => HEADERS[key].topic === topic)
    if (own.length === 0) return null
    return (
      <section key={topic} className="learn-group">
        <h2>{learn.topicsOfHeaders[topic]}</h2>
        {own.map((key) => {
          const { name, side, example } = HEADERS[key]
          return (
            <LearnEntry
              key={key}
              place={{ topic: 'header', name: key }}
              title={<code className="learn-name">{name}</code>}
              aside={<Chip>{learn.sides[side]}</Chip>}
              filter={filterOf(key, side)}
            >
              <p>{glossary.headers[key].meaning}</p>
              <p className="learn-example">
                <span>{learn.example}</span> <code>{`${name}: ${example}`}</code>
              </p>
            </LearnEntry>
          )
        })}
      </section>
    )
  })
}

function filterOf(key: string, side: 'request' | 'response' | 'both'): string {
  const inRequest = `has-request-header:${key}`
  const inResponse = `has-response-header:${key}`
  if (side === 'both') return `${inRequest} OR ${inResponse}`
  return side === 'request' ? inRequest : inResponse
}
