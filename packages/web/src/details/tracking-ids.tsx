import { fill, type TrackingId } from '@haruspex/core'
import { Captured } from '../kit/captured.tsx'
import { CopyButton } from '../kit/copy-button.tsx'
import { useWords } from '../workbench/words.tsx'
import './tracking-ids.css'

type Shown = Pick<TrackingId, 'name' | 'value'> & { readonly from?: string }

/** The IDs by which the services' logs know this request, on top of everything, each with its copy button. */
export function TrackingIds({ ids }: { readonly ids: readonly Shown[] }) {
  const { trackingIds } = useWords().details
  if (ids.length === 0) return null
  return (
    <section className="tracking-ids" aria-label={trackingIds.title}>
      <h3>{trackingIds.title}</h3>
      <p className="tracking-ids-hint">{trackingIds.hint}</p>
      <ul>
        {ids.map(({ name, value, from }) => (
          <li key={`${from} ${name} ${value}`} className="tracking-id">
            <span className="tracking-id-name">
              <Captured text={name} isOneLine />
              {from !== undefined && <span className="tracking-id-place">{from}</span>}
            </span>
            <Captured text={value} className="tracking-id-value" />
            <CopyButton text={value} label={fill(trackingIds.copy, { name: name.slice(0, 60) })} />
          </li>
        ))}
      </ul>
    </section>
  )
}
