import { bytesText, type FieldRow, fill, type PayloadView, visible } from '@haruspex/core'
import { useMemo, useState } from 'react'
import { Captured } from '../kit/captured.tsx'
import { Chip, ToggleChip } from '../kit/chip.tsx'
import { EmptyState } from '../kit/empty-state.tsx'
import { KeyValueList } from '../kit/key-value-list.tsx'
import { Rich } from '../kit/rich.tsx'
import { useWords } from '../workbench/words.tsx'
import { Asked, useRequestView } from './asked.tsx'
import { BodyBrowser } from './body/body-browser.tsx'
import { BodyFactsLine } from './body/body-facts.tsx'
import { GraphqlPart } from './graphql-part.tsx'
import { Section } from './section.tsx'
import type { DetailsTabProps } from './tabs.ts'

/** What the request sends: in its URL and in its body. */
export function PayloadTab(props: DetailsTabProps) {
  return (
    <Asked answer={useRequestView('payload', props)}>{(view) => <Payload {...props} view={view} />}</Asked>
  )
}

function Payload({ engine, record, view }: DetailsTabProps & { readonly view: PayloadView }) {
  const { payload } = useWords().details
  const place = useMemo(() => ({ index: record.index, side: 'request' as const }), [record.index])
  const { query, body, fields, graphql, notes } = view
  if (query.length === 0 && !body && fields.length === 0) {
    return (
      <EmptyState title={payload.none}>
        <p>{fill(payload.noneText, { method: visible(record.entry?.request.method.slice(0, 40) ?? '') })}</p>
        <p>{payload.responseToo}</p>
      </EmptyState>
    )
  }
  return (
    <>
      {query.length > 0 && <Fields title={payload.query} rows={query} pointer="/request/queryString" />}
      {body && (
        <Section
          title={payload.body}
          {...(fields.length === 0 && !graphql && { pointer: '/request/postData' })}
        >
          <BodyFactsLine facts={body} />
        </Section>
      )}
      {notes.map((note, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: notes never change their order.
        <p key={at} className="payload-note">
          <Rich text={note} />
        </p>
      ))}
      {fields.length > 0 && (
        <Fields
          title={body?.kind === 'multipart' ? payload.parts : payload.form}
          rows={fields}
          pointer="/request/postData"
        />
      )}
      {graphql && <GraphqlPart view={graphql} />}
      {body && <BodyBrowser engine={engine} place={place} facts={body} tab="payload" />}
    </>
  )
}

function Fields(props: {
  readonly title: string
  readonly rows: readonly FieldRow[]
  readonly pointer: string
}) {
  const { title, rows, pointer } = props
  const { payload } = useWords().details
  const [isRaw, setRaw] = useState(false)
  const canBeRaw = rows.some(({ raw }) => raw !== undefined)
  return (
    <Section
      title={title}
      pointer={pointer}
      aside={
        canBeRaw && (
          <ToggleChip isOn={isRaw} onChange={setRaw}>
            {payload.asSent}
          </ToggleChip>
        )
      }
    >
      <KeyValueList
        isTight
        items={rows.map(({ name, value, raw, fileName, contentType, bytes }, at) => ({
          id: at,
          name: <Captured text={name} />,
          value: (
            <>
              {fileName !== undefined && <Chip tone="accent">{visible(fileName.slice(0, 200))}</Chip>}{' '}
              {contentType !== undefined && <Chip>{visible(contentType.slice(0, 100))}</Chip>}{' '}
              {fileName !== undefined && bytes !== undefined && bytesText(bytes)}{' '}
              {(fileName === undefined || value.length < 500) && (
                <Captured text={isRaw ? (raw ?? value) : value} />
              )}
            </>
          ),
        }))}
      />
    </Section>
  )
}
