import { type BodyFacts, bytesText, fill, visible } from '@haruspex/core'
import { Callout } from '../../kit/callout.tsx'
import { Chip } from '../../kit/chip.tsx'
import { Rich } from '../../kit/rich.tsx'
import { useWords } from '../../workbench/words.tsx'

/** What a body is, how large, how it travelled, and what to know before reading it. */
export function BodyFactsLine({ facts }: { readonly facts: BodyFacts }) {
  const { body } = useWords().details
  const { title, mime, charset, wireBytes, declaredBytes, heldBytes, coding, base64, cut, notes } = facts
  const sizes = [
    wireBytes !== undefined &&
      wireBytes > 0 &&
      wireBytes !== declaredBytes &&
      fill(body.facts.wire, { size: bytesText(wireBytes) }),
    declaredBytes !== undefined &&
      (declaredBytes > 0 || !heldBytes) &&
      fill(body.facts.size, { size: bytesText(declaredBytes) }),
    heldBytes !== undefined &&
      heldBytes !== declaredBytes &&
      fill(body.facts.held, { size: bytesText(heldBytes) }),
  ].filter((text) => text !== false)
  return (
    <div className="body-facts">
      <p className="body-facts-line">
        <Chip tone="accent">{title}</Chip>
        {cut && <Chip tone="warning">{body.facts.cut}</Chip>}
        {mime !== undefined && <span className="captured">{visible(mime)}</span>}
        {charset !== undefined && <span>{visible(charset)}</span>}
        {coding !== undefined && <span>{visible(coding)}</span>}
        {sizes.map((size) => (
          <span key={size} className="numbers">
            {size}
          </span>
        ))}
        {base64 && <span>{body.facts.base64}</span>}
      </p>
      {notes.length > 0 && (
        <Callout tone={cut ? 'warning' : 'note'}>
          {notes.map((note, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: notes never change their order.
            <p key={at}>
              <Rich text={note} />
            </p>
          ))}
        </Callout>
      )}
    </div>
  )
}
