import type { Header } from '@haruspex/core'
import { Captured } from '../kit/captured.tsx'
import { KeyValueList } from '../kit/key-value-list.tsx'
import { useWords } from '../workbench/words.tsx'
import { Section } from './section.tsx'
import type { DetailsTabProps } from './tabs.ts'

/** Headers as they stand in the file: order, case and duplicates kept. */
export function HeadersTab({ record: { entry } }: DetailsTabProps) {
  const { headers } = useWords().details
  if (!entry) return null
  return (
    <>
      <Section title={headers.response}>
        <HeaderList headers={entry.response?.headers ?? []} />
      </Section>
      <Section title={headers.request}>
        <HeaderList headers={entry.request.headers} />
      </Section>
    </>
  )
}

function HeaderList({ headers }: { readonly headers: readonly Header[] }) {
  const words = useWords().details.headers
  if (headers.length === 0) return <p>{words.none}</p>
  return (
    <KeyValueList
      items={headers.map(({ name, value }, at) => ({
        id: at,
        name: <Captured text={name} />,
        value: <Captured text={value} />,
      }))}
    />
  )
}
