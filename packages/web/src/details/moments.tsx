import type { MomentView, TokenNote } from '@haruspex/core'
import { Chip } from '../kit/chip.tsx'
import { Rich } from '../kit/rich.tsx'
import { useWords } from '../workbench/words.tsx'

const TONES = { fine: 'neutral', note: 'note', warning: 'warning', error: 'error' } as const

/** Moments of a decoded document, judged against the start of the request, and what stands out in it. */
export function Moments(props: {
  readonly moments: readonly MomentView[]
  readonly notes: readonly TokenNote[]
}) {
  const { kit } = useWords()
  const { moments, notes } = props
  if (moments.length === 0 && notes.length === 0) return null
  return (
    <ul className="decoded-moments">
      {notes.map(({ tone, text }, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: notes never change their order.
        <li key={`note ${at}`}>
          <Chip tone={TONES[tone]}>{kit.severity[tone]}</Chip>
          <span>
            <Rich text={text} />
          </span>
        </li>
      ))}
      {moments.map(({ name, text, tone }) => (
        <li key={name}>
          <Chip tone={TONES[tone]}>{name}</Chip>
          <span>{text}</span>
        </li>
      ))}
    </ul>
  )
}

/** A text with its line breaks, in a box of its own. It scrolls, so the keyboard has to reach it. */
export function CodeBlock({ text, label }: { readonly text: string; readonly label: string }) {
  return (
    <section aria-label={label} tabIndex={0} className="code-block">
      <pre>{text}</pre>
    </section>
  )
}
