import { fill, type OutcomeView, type SummaryView } from '@haruspex/core'
import type { EntryRecord } from '../engine/engine.ts'
import { Callout } from '../kit/callout.tsx'
import { Chip } from '../kit/chip.tsx'
import { Rich } from '../kit/rich.tsx'
import { useWords } from '../workbench/words.tsx'
import { Asked, useRequestView } from './asked.tsx'
import { GraphqlPart } from './graphql-part.tsx'
import { learnAddress } from './learn.ts'
import { SamlPart } from './saml-part.tsx'
import { Section } from './section.tsx'
import { ServerTimings } from './server-timings.tsx'
import type { DetailsTabProps } from './tabs.ts'
import { TokenPart } from './token-part.tsx'
import { TrackingIds } from './tracking-ids.tsx'
import './summary.css'

/** What happened, in words. */
export function SummaryTab(props: DetailsTabProps) {
  return (
    <Asked answer={useRequestView('summary', props)}>
      {(view) => <Summary view={view} record={props.record} />}
    </Asked>
  )
}

function Summary({ view, record }: { readonly view: SummaryView; readonly record: EntryRecord }) {
  const { details } = useWords()
  const { headline, outcome, story, trackingIds, tokens, saml, graphql, serverTimings, replay } = view
  const { summary } = details
  return (
    <>
      <p className="summary-headline" data-pointer="/request">
        <Rich text={headline} />
      </p>
      <p className="summary-replay">
        <Chip tone={REPLAY_TONES[replay.safety]}>{replay.word}</Chip>
        <a href={learnAddress('replay')}>{summary.replay}</a>
      </p>
      <Outcome outcome={outcome} />
      <TrackingIds ids={trackingIds} record={record} />
      <Section title={summary.story}>
        <ul className="summary-story">
          {story.map(({ topic, text }, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a story never changes its order.
            <li key={`${topic} ${at}`}>
              <Rich text={text} />
            </li>
          ))}
        </ul>
      </Section>
      {graphql && <GraphqlPart view={graphql} />}
      {tokens.length > 0 && (
        <Section title={summary.tokens}>
          <p className="details-hint">{summary.unverified}</p>
          {tokens.map((token) => (
            <TokenPart key={`${token.pointer} ${token.place}`} token={token} />
          ))}
        </Section>
      )}
      {saml.length > 0 && (
        <Section title={summary.saml}>
          <p className="details-hint">{summary.unverified}</p>
          {saml.map((message, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: they have no other name.
            <SamlPart key={at} message={message} />
          ))}
        </Section>
      )}
      <ServerTimings rows={serverTimings} />
    </>
  )
}

const REPLAY_TONES = { yes: 'good', careful: 'note', no: 'warning' } as const
const TONES = { fine: 'good', note: 'note', warning: 'warning', error: 'error' } as const

function Outcome({ outcome }: { readonly outcome: OutcomeView }) {
  const { summary } = useWords().details
  const { tone, title, meaning, cause, next, glossary } = outcome
  return (
    <div className="summary-outcome" data-pointer="/response">
      <Callout tone={TONES[tone]} title={title}>
        <p>{meaning}</p>
        {cause !== undefined && (
          <p>
            <b>{summary.cause}</b> {cause}
          </p>
        )}
        {next !== undefined && (
          <p>
            <b>{summary.next}</b> {next}
          </p>
        )}
        {glossary && (
          <p>
            <a href={learnAddress(glossary.kind, glossary.key)}>
              {fill(summary.more, { name: glossary.key })}
            </a>
          </p>
        )}
      </Callout>
    </div>
  )
}
