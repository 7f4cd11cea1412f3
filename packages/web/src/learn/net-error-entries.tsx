import { NET_ERRORS, type NetErrorName } from '@haruspex/core'
import { EmptyState } from '../kit/empty-state.tsx'
import { KeyValueList } from '../kit/key-value-list.tsx'
import { useWords } from '../workbench/words.tsx'
import { LearnEntry } from './learn-entry.tsx'
import type { LearnPageProps } from './learn-page.ts'

const NAMES = Object.keys(NET_ERRORS) as readonly NetErrorName[]

/** Why a browser has no answer: its own names for it, in plain words. */
export function NetErrorEntries({ glossary, search }: LearnPageProps) {
  const { learn } = useWords()
  const shown = NAMES.filter((name) =>
    `${name} ${NET_ERRORS[name].number} ${glossary.netErrors[name].meaning}`.toLowerCase().includes(search),
  )
  if (shown.length === 0) return <EmptyState title={learn.none}>{learn.noneText}</EmptyState>
  return (
    <section className="learn-group">
      {shown.map((name) => {
        const { meaning, cause, next } = glossary.netErrors[name]
        const short = name.replace(/^net::/, '')
        return (
          <LearnEntry
            key={name}
            place={{ topic: 'net-error', name: short }}
            title={<code className="learn-name">{name}</code>}
            aside={<span className="learn-soft numbers">{NET_ERRORS[name].number}</span>}
            filter={`error:${short}`}
          >
            <p>{meaning}</p>
            <KeyValueList
              isTight
              items={[
                { name: learn.cause, value: cause },
                { name: learn.next, value: next },
              ]}
            />
          </LearnEntry>
        )
      })}
    </section>
  )
}
