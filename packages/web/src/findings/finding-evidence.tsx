import { type FindingView, fill, headerFacts } from '@haruspex/core'
import { Captured } from '../kit/captured.tsx'
import { PlaceButton } from '../kit/place-button.tsx'
import { PlainButton } from '../kit/plain-button.tsx'
import { goToLearn } from '../workbench/learn-place.ts'
import { pathBelowEntry } from '../workbench/pointer-place.ts'
import { useWords } from '../workbench/words.tsx'

/** The places in the file that a finding goes by: field, value, and the way there. */
export function FindingEvidence({ found }: { readonly found: FindingView }) {
  const { findings } = useWords()
  const { evidence, moreEvidence } = found
  if (evidence.length === 0) return null
  return (
    <section className="finding-part">
      <p className="finding-part-title">{findings.evidence}</p>
      <ul className="evidence">
        {evidence.map(({ pointer, name, value }) => (
          <li key={pointer} className="evidence-row">
            <span className="evidence-says">
              <span className="evidence-field">
                <Field pointer={pointer} name={name} />
              </span>
              {value !== undefined && value !== '' && <Captured text={value} />}
            </span>
            <PlaceButton pointer={pointer} label={(place) => fill(findings.jump, place)} />
          </li>
        ))}
      </ul>
      {moreEvidence > 0 && (
        <p className="finding-soft">{fill(findings.moreEvidence, { count: moreEvidence })}</p>
      )}
    </section>
  )
}

/** A header is explained where it stands; what has no name is told by its path below the request. */
function Field({ pointer, name }: { readonly pointer: string; readonly name: string | undefined }) {
  const isHeader = name !== undefined && /\/headers\/\d+\//.test(pointer) && headerFacts(name) !== undefined
  if (isHeader)
    return (
      <PlainButton className="learn-link" onPress={() => goToLearn({ topic: 'header', name })}>
        <Captured text={name} />
      </PlainButton>
    )
  return <Captured text={name ?? pathBelowEntry(pointer)} />
}
