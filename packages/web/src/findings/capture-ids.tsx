import { type DiagnosisView, fill } from '@haruspex/core'
import { useState } from 'react'
import { Button } from '../kit/button.tsx'
import { Captured } from '../kit/captured.tsx'
import { CopyButton } from '../kit/copy-button.tsx'
import { Disclosure } from '../kit/disclosure.tsx'
import { PlaceButton } from '../kit/place-button.tsx'
import { useWords } from '../workbench/words.tsx'

const FIRST_ROWS = 20

/** Every ID that services share, with the places where it stands. */
export function CaptureIds({ view }: { readonly view: DiagnosisView }) {
  const { findings } = useWords()
  const [most, setMost] = useState(FIRST_ROWS)
  const { trackingIds, report } = view
  const shown = trackingIds.slice(0, most)
  return (
    <Disclosure
      title={findings.trackingIds}
      aside={<span className="finding-soft numbers findings-count">{trackingIds.length}</span>}
    >
      <p className="finding-soft">
        {trackingIds.length === 0 ? findings.noTrackingIds : findings.trackingHint}
      </p>
      <ul className="id-list">
        {shown.map(({ type, value, entries }) => {
          const found = report.trackingIds.find((one) => one.value === value && one.entry === entries[0])
          return (
            <li key={`${type} ${value}`}>
              <span className="id-list-value">
                <Captured text={value} />
              </span>
              <CopyButton text={value} label={fill(findings.copyId, { value })} />
              <span className="id-list-place finding-soft">
                <Captured text={found?.name ?? type} />
                {found && (
                  <PlaceButton pointer={found.pointer} label={(place) => fill(findings.jump, place)} />
                )}
                {entries.length > 1 && fill(findings.more, { count: entries.length })}
              </span>
            </li>
          )
        })}
      </ul>
      {trackingIds.length > most && (
        <Button kind="plain" onPress={() => setMost(trackingIds.length)}>
          {fill(findings.moreIds, { count: trackingIds.length - most })}
        </Button>
      )}
    </Disclosure>
  )
}
