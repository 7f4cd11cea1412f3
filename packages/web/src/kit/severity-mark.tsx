import type { Severity } from '@haruspex/core'
import { CircleX, Info, TriangleAlert } from 'lucide-react'
import { useWords } from '../workbench/words.tsx'
import './severity-mark.css'

const ICONS = { error: CircleX, warning: TriangleAlert, note: Info } as const

/** A severity by shape, colour and word; the word may be for screen readers alone. */
export function SeverityMark(props: { readonly severity: Severity; readonly hideWord?: boolean }) {
  const { kit } = useWords()
  const Icon = ICONS[props.severity]
  const word = kit.severity[props.severity]
  return (
    <span className={`severity severity-${props.severity}`}>
      <Icon aria-hidden />
      <span className={props.hideWord ? 'visually-hidden' : undefined}>{word}</span>
    </span>
  )
}
