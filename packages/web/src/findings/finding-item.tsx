import { type FindingView, fill, type RichText } from '@haruspex/core'
import type { ReactNode } from 'react'
import { Captured } from '../kit/captured.tsx'
import { Chip } from '../kit/chip.tsx'
import { Disclosure } from '../kit/disclosure.tsx'
import { Rich } from '../kit/rich.tsx'
import { SeverityMark } from '../kit/severity-mark.tsx'
import { findingKey } from '../workbench/finding-key.ts'
import { useWords } from '../workbench/words.tsx'
import { FindingEvidence } from './finding-evidence.tsx'
import { FindingLearn } from './finding-learn.tsx'
import { FindingRequests } from './finding-requests.tsx'

/** One finding: its title, and what stands behind it. */
export function FindingItem(props: {
  readonly found: FindingView
  /** Where the owner holds the state. */
  readonly isOpen?: boolean
  readonly onToggle?: (isOpen: boolean) => void
  readonly level?: 3 | 4
}) {
  const { findings, kit } = useWords()
  const { found, isOpen, onToggle, level = 4 } = props
  const { finding, title, place, owner, why, notProven, next, consequences } = found
  return (
    <Disclosure
      className="finding"
      title={<Title found={found} title={title} />}
      level={level}
      {...(isOpen !== undefined && { isOpen })}
      {...(onToggle && { onToggle })}
    >
      <div className="finding-body">
        <p className="finding-facts">
          <Chip tone={TONES[finding.severity]}>{kit.severity[finding.severity]}</Chip>
          <Chip>{kit.confidence[finding.confidence]}</Chip>
          <Chip title={finding.rule}>{finding.code}</Chip>
        </p>
        {place !== undefined && (
          <p className="finding-place">
            <Captured text={place} />
          </p>
        )}
        <Said title={findings.why} text={why} />
        <FindingEvidence found={found} />
        <Said title={findings.next} text={next}>
          {owner !== undefined && <p className="finding-owner">{fill(findings.owner, { owner })}</p>}
        </Said>
        <Said title={findings.notProven} text={notProven} />
        <Part title={findings.requests}>
          <FindingRequests finding={finding} />
        </Part>
        <FindingLearn finding={finding} />
        {consequences.length > 0 && (
          <Part title={`${findings.follows} (${consequences.length})`}>
            <div className="finding-consequences">
              {consequences.map((one) => (
                <FindingItem key={findingKey(one.finding)} found={one} level={4} />
              ))}
            </div>
          </Part>
        )}
      </div>
    </Disclosure>
  )
}

const TONES = { error: 'error', warning: 'warning', note: 'note' } as const

function Title({ found, title }: { readonly found: FindingView; readonly title: RichText }) {
  const { findings } = useWords()
  const { finding, consequences } = found
  return (
    <span className="finding-title">
      <SeverityMark severity={finding.severity} hideWord />
      <span className="finding-words">
        <Rich text={title} />
        {consequences.length > 0 && (
          <span className="finding-brings">{fill(findings.brings, { count: consequences.length })}</span>
        )}
      </span>
    </span>
  )
}

function Said(props: { readonly title: string; readonly text: RichText; readonly children?: ReactNode }) {
  const { title, text, children } = props
  if (text.length === 0 && !children) return null
  return (
    <Part title={title}>
      <p>
        <Rich text={text} />
      </p>
      {children}
    </Part>
  )
}

export function Part(props: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section className="finding-part">
      <p className="finding-part-title">{props.title}</p>
      {props.children}
    </section>
  )
}
