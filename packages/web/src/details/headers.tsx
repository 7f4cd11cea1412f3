import {
  fill,
  type HeaderList,
  type HeaderRow,
  type HeadersView,
  visible,
  visibleLines,
} from '@haruspex/core'
import { useState } from 'react'
import type { EntryRecord } from '../engine/engine.ts'
import { Captured } from '../kit/captured.tsx'
import { Chip, ToggleChip } from '../kit/chip.tsx'
import { KeyValueList } from '../kit/key-value-list.tsx'
import { Rich } from '../kit/rich.tsx'
import { SearchField } from '../kit/search-field.tsx'
import { TermLink } from '../kit/term-link.tsx'
import { createStore, useStore } from '../workbench/store.ts'
import { useWords } from '../workbench/words.tsx'
import { Asked, useRequestView } from './asked.tsx'
import { learnAddress } from './learn.ts'
import { CodeBlock } from './moments.tsx'
import { Section } from './section.tsx'
import type { DetailsTabProps } from './tabs.ts'
import { TrackingIds } from './tracking-ids.tsx'
import './headers.css'

/** How headers are read stays from request to request. */
const reading = createStore({ isExplained: false, isRaw: false })

/** Headers as they stand in the file: order, case and duplicates kept. */
export function HeadersTab(props: DetailsTabProps) {
  return (
    <Asked answer={useRequestView('headers', props)}>
      {(view) => <Headers view={view} record={props.record} />}
    </Asked>
  )
}

function Headers({ view, record }: { readonly view: HeadersView; readonly record: EntryRecord }) {
  const { headers, trackingIds } = useWords().details
  const { isExplained, isRaw } = useStore(reading)
  const [wanted, setWanted] = useState('')
  return (
    <>
      <TrackingIds
        ids={view.pinned.map(({ place, ...id }) => ({ ...id, from: trackingIds.places[place] }))}
        record={record}
      />
      <div className="details-toolbar">
        <SearchField label={headers.filter} value={wanted} onChange={setWanted} />
        <ToggleChip
          isOn={isExplained}
          onChange={(isOn) => reading.set((now) => ({ ...now, isExplained: isOn }))}
        >
          {headers.explain}
        </ToggleChip>
        <ToggleChip isOn={isRaw} onChange={(isOn) => reading.set((now) => ({ ...now, isRaw: isOn }))}>
          {headers.raw}
        </ToggleChip>
      </div>
      {wanted === '' && (
        <Section title={headers.general}>
          <KeyValueList
            isTight
            items={view.general.map(({ id, label, value }) => ({
              id,
              name: label,
              value: <Captured text={value} />,
            }))}
          />
        </Section>
      )}
      {(['response', 'request'] as const).map((side) => (
        <Section
          key={side}
          title={
            <>
              {headers[side]} <span className="headers-count numbers">{view[side].rows.length}</span>
            </>
          }
        >
          <Side list={view[side]} wanted={wanted} label={headers[side]} />
        </Section>
      ))}
    </>
  )
}

function Side(props: { readonly list: HeaderList; readonly wanted: string; readonly label: string }) {
  const { headers } = useWords().details
  const { isRaw } = useStore(reading)
  const { list, wanted, label } = props
  const sought = wanted.toLowerCase()
  const rows = list.rows.filter(({ name, value }) => `${name}: ${value}`.toLowerCase().includes(sought))
  return (
    <>
      {list.notes.map((note, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: notes never change their order.
        <p key={at} className="details-hint">
          <Rich text={note} />
        </p>
      ))}
      {isRaw && list.raw !== undefined ? (
        <CodeBlock text={visibleLines(list.raw)} label={label} />
      ) : rows.length === 0 ? (
        <p>{list.rows.length === 0 ? headers.none : headers.noMatch}</p>
      ) : (
        <KeyValueList
          isTight
          items={rows.map((row) => ({
            id: `${row.pointer} ${row.name}`,
            pointer: row.pointer,
            name: <Name row={row} />,
            value: <Value row={row} />,
          }))}
        />
      )}
    </>
  )
}

function Name({ row: { name, meaning, idFamily } }: { readonly row: HeaderRow }) {
  if (meaning === undefined) return <Captured text={name} className={idFamily && 'headers-id'} />
  return (
    <TermLink href={learnAddress('header', name.toLowerCase())} text={meaning}>
      <Captured text={name} />
    </TermLink>
  )
}

function Value({ row }: { readonly row: HeaderRow }) {
  const { headers } = useWords().details
  const { isExplained } = useStore(reading)
  const { value, count, redacted, meaning, example, idFamily } = row
  return (
    <>
      <Captured text={value} />
      <span className="headers-marks">
        {idFamily !== undefined && <Chip tone="accent">{visible(idFamily)}</Chip>}
        {count > 1 && <Chip>{fill(headers.times, { count })}</Chip>}
        {redacted && <Chip tone="note">{headers.redacted[redacted]}</Chip>}
      </span>
      {isExplained && meaning !== undefined && (
        <span className="headers-meaning">
          {meaning}
          {example !== undefined && (
            <>
              {' '}
              {headers.example} <code>{example}</code>
            </>
          )}
        </span>
      )}
    </>
  )
}
