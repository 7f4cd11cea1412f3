import { type FindingView, fill, plainText, type RichText } from '@haruspex/core'
import { Button } from '../kit/button.tsx'
import { Captured } from '../kit/captured.tsx'
import { Chip } from '../kit/chip.tsx'
import { EmptyState } from '../kit/empty-state.tsx'
import { KeyValueList } from '../kit/key-value-list.tsx'
import { Rich } from '../kit/rich.tsx'
import { SeverityMark } from '../kit/severity-mark.tsx'
import { pathBelowEntry } from '../workbench/pointer-place.ts'
import { goTo } from '../workbench/route.ts'
import { useWords } from '../workbench/words.tsx'
import { type FindingOf, useFindingsOf } from './findings-of.ts'
import type { DetailsTabProps } from './tabs.ts'
import './findings.css'

/** What the diagnosis says about this request. */
export function FindingsTab({ record }: DetailsTabProps) {
  const { findings } = useWords().details
  const hits = useFindingsOf(record.index)
  if (!hits) return <p className="pane-message">{findings.waiting}</p>
  const all = <Button onPress={() => goTo({ view: 'findings' })}>{findings.all}</Button>
  if (hits.length === 0) {
    return (
      <EmptyState title={findings.none} action={all}>
        {findings.noneText}
      </EmptyState>
    )
  }
  return (
    <div className="request-findings">
      {hits.map(({ found, cause }, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: findings never change their order.
        <Finding key={at} index={record.index} found={found} {...(cause && { cause })} />
      ))}
      {all}
    </div>
  )
}

function Finding({ found, cause, index }: FindingOf & { readonly index: number }) {
  const { kit, details } = useWords()
  const { findings } = details
  const { finding, title, why, next, notProven } = found
  const evidence = evidenceIn(found, index)
  return (
    <article className="request-finding">
      <h3 className="request-finding-title">
        <SeverityMark severity={finding.severity} hideWord />
        <span>
          <Rich text={title} />
        </span>
      </h3>
      <p className="request-finding-facts">
        <Chip>{finding.code}</Chip>
        <Chip>{kit.confidence[finding.confidence]}</Chip>
        {cause && (
          <span title={findings.consequence}>
            {fill(findings.follows, { title: plainText(cause.title) })}
          </span>
        )}
      </p>
      {evidence.length > 0 && (
        <>
          <h4>{findings.evidence}</h4>
          <KeyValueList
            isTight
            items={evidence.map(({ pointer, name, value }) => ({
              id: pointer,
              pointer,
              name: <Captured text={name ?? pathBelowEntry(pointer)} />,
              value: value === undefined ? '' : <Captured text={value} />,
            }))}
          />
        </>
      )}
      <Said title={findings.why} text={why} />
      <Said title={findings.next} text={next} />
      <Said title={findings.notProven} text={notProven} />
    </article>
  )
}

function Said({ title, text }: { readonly title: string; readonly text: RichText }) {
  if (text.length === 0) return null
  return (
    <>
      <h4>{title}</h4>
      <p>
        <Rich text={text} />
      </p>
    </>
  )
}

/** A finding of many requests has evidence from others too. */
function evidenceIn({ evidence }: FindingView, index: number): FindingView['evidence'] {
  return evidence.filter(({ pointer }) => pointer.startsWith(`/log/entries/${index}/`))
}
