import { type FindingView, fill, type RichText } from '@haruspex/core'
import type { ReactNode } from 'react'
import { Button } from '../kit/button.tsx'
import { Captured } from '../kit/captured.tsx'
import { Chip } from '../kit/chip.tsx'
import { Disclosure } from '../kit/disclosure.tsx'
import { KeyValueList } from '../kit/key-value-list.tsx'
import { Rich } from '../kit/rich.tsx'
import { SeverityMark } from '../kit/severity-mark.tsx'
import { goTo } from '../workbench/route.ts'
import { useWords } from '../workbench/words.tsx'

const MOST_REQUESTS = 12

/** One finding: its title, and what stands behind it. */
export function FindingItem({ found }: { readonly found: FindingView }) {
  const { findings, kit } = useWords()
  const { finding, title, why, notProven, next, evidence, moreEvidence, consequences } = found
  return (
    <Disclosure
      title={
        <span className="finding-title">
          <SeverityMark severity={finding.severity} hideWord />
          <span className="finding-words">
            <Rich text={title} />
          </span>
        </span>
      }
      level={4}
    >
      <div className="finding-body">
        <p className="finding-facts">
          <Chip>{finding.code}</Chip>
          <Chip>{kit.confidence[finding.confidence]}</Chip>
        </p>
        <Said title={findings.why} text={why} />
        <Said title={findings.next} text={next} />
        {evidence.length > 0 && (
          <Part title={findings.evidence}>
            <KeyValueList
              isTight
              items={evidence.map(({ pointer, name, value }) => ({
                id: pointer,
                name: <Captured text={name ?? pointer} />,
                value: value === undefined ? '' : <Captured text={value} />,
              }))}
            />
            {moreEvidence > 0 && <p>{fill(findings.moreEvidence, { count: moreEvidence })}</p>}
          </Part>
        )}
        <Said title={findings.notProven} text={notProven} />
        <Part title={findings.requests}>
          <Requests entries={finding.entries} />
        </Part>
        {consequences.length > 0 && (
          <Part title={findings.follows}>
            {consequences.map((one) => (
              <FindingItem key={`${one.finding.rule} ${one.finding.entries.join()}`} found={one} />
            ))}
          </Part>
        )}
      </div>
    </Disclosure>
  )
}

function Said({ title, text }: { readonly title: string; readonly text: RichText }) {
  if (text.length === 0) return null
  return (
    <Part title={title}>
      <p>
        <Rich text={text} />
      </p>
    </Part>
  )
}

function Part(props: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section>
      <h4>{props.title}</h4>
      {props.children}
    </section>
  )
}

function Requests({ entries }: { readonly entries: readonly number[] }) {
  const { findings } = useWords()
  return (
    <p className="finding-requests">
      {entries.slice(0, MOST_REQUESTS).map((entry) => (
        <Button
          key={entry}
          kind="plain"
          aria-label={fill(findings.open, { number: entry })}
          onPress={() => goTo({ request: entry })}
        >
          #{entry}
        </Button>
      ))}
      {entries.length > MOST_REQUESTS && <span>… ({entries.length})</span>}
    </p>
  )
}
