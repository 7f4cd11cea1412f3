import { fill, logWindow, type TrackingId } from '@haruspex/core'
import type { EntryRecord } from '../engine/engine.ts'
import { Captured } from '../kit/captured.tsx'
import { CopyButton } from '../kit/copy-button.tsx'
import { useWords } from '../workbench/words.tsx'
import { LogSearch } from './log-search.tsx'
import './tracking-ids.css'

type Shown = Pick<TrackingId, 'name' | 'value' | 'pointer'> & { readonly from?: string }

/**
 * The IDs by which the services' logs know this request, on top of everything: each with its copy button, and with the
 * query that finds it in the logs.
 */
export function TrackingIds(props: { readonly ids: readonly Shown[]; readonly record: EntryRecord }) {
  const { trackingIds } = useWords().details
  const { ids, record } = props
  if (ids.length === 0) return null
  const { startedAt, timings } = record.entry ?? {}
  const window = logWindow(startedAt, timings?.totalMs ?? timings?.fileTotalMs)
  return (
    <section className="tracking-ids" aria-label={trackingIds.title}>
      <h3>{trackingIds.title}</h3>
      <p className="tracking-ids-hint">
        {trackingIds.hint}{' '}
        {window && fill(trackingIds.window, { from: timeText(window.fromAt), to: timeText(window.toAt) })}
      </p>
      <ul>
        {ids.map(({ name, value, pointer, from }) => (
          <li key={`${from} ${name} ${value}`} className="tracking-id" data-pointer={pointer}>
            <span className="tracking-id-name">
              <Captured text={name} isOneLine />
              {from !== undefined && <span className="tracking-id-place">{from}</span>}
            </span>
            <Captured text={value} className="tracking-id-value" />
            <span className="tracking-id-actions">
              <CopyButton text={value} label={fill(trackingIds.copy, { name: name.slice(0, 60) })} />
              <LogSearch id={value} window={window} />
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}

function timeText(at: number): string {
  return `${new Date(at).toISOString().slice(0, 19).replace('T', ' ')} UTC`
}
