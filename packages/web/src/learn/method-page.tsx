import { METHODS } from '@haruspex/core'
import { DataTable } from '../kit/data-table.tsx'
import { KeyValueList } from '../kit/key-value-list.tsx'
import { PlainButton } from '../kit/plain-button.tsx'
import { goToLearn, readLearnItem } from '../workbench/learn-place.ts'
import { useRoute } from '../workbench/route.ts'
import { useWords } from '../workbench/words.tsx'
import type { LearnPageProps } from './learn-page.ts'

type Facts = (typeof METHODS)[number]
const FACT_COLUMNS = ['safe', 'idempotent', 'use', 'requestBody', 'responseBody'] as const

/** The methods, what each promises, and what the columns mean. */
export function MethodPage({ glossary }: LearnPageProps) {
  const { learn } = useWords()
  const { name } = readLearnItem(useRoute().item)
  const { columns, cells, methods } = glossary
  const cell = (facts: Facts, id: (typeof FACT_COLUMNS)[number]) => {
    if (id === 'use') return methods[facts.name].use
    const value = facts[id]
    const says = cells[value === true ? 'yes' : value === false ? 'no' : value]
    return id === 'idempotent' && facts.footnote !== undefined ? `${says} *` : says
  }
  return (
    <>
      <DataTable
        label={learn.topics.method}
        rows={METHODS}
        keyOf={(facts) => facts.name}
        isMarked={(facts) => facts.name === name?.toUpperCase()}
        columns={[
          {
            id: 'name',
            title: learn.method,
            cell: (facts) => (
              <PlainButton onPress={() => goToLearn({ topic: 'method', name: facts.name })}>
                <code className="learn-name">{facts.name}</code>
              </PlainButton>
            ),
          },
          { id: 'meaning', title: learn.meaning, cell: (facts) => methods[facts.name].meaning },
          ...FACT_COLUMNS.map((id) => ({
            id,
            title: columns[id].title,
            cell: (facts: Facts) => cell(facts, id),
          })),
        ]}
      />
      <p className="learn-note">* {glossary.patchNote}</p>
      <section className="learn-columns">
        <h3>{learn.columnsTitle}</h3>
        <KeyValueList
          items={FACT_COLUMNS.map((id) => ({ name: columns[id].title, value: columns[id].meaning }))}
        />
      </section>
    </>
  )
}
