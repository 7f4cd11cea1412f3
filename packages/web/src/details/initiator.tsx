import { type ChainLink, type FrameRow, fill, type InitiatorView, visible } from '@haruspex/core'
import { Button } from '../kit/button.tsx'
import { Captured } from '../kit/captured.tsx'
import { Chip } from '../kit/chip.tsx'
import { CopyButton } from '../kit/copy-button.tsx'
import { Rich } from '../kit/rich.tsx'
import { goTo } from '../workbench/route.ts'
import { useWords } from '../workbench/words.tsx'
import { Asked, useRequestView } from './asked.tsx'
import { Section } from './section.tsx'
import type { DetailsTabProps } from './tabs.ts'
import './initiator.css'

/** Why the request was sent: the chain from the navigation, and the code that sent it. */
export function InitiatorTab(props: DetailsTabProps) {
  const { index } = props.record
  return (
    <Asked answer={useRequestView('initiator', props)}>
      {(view) => <Initiator view={view} index={index} />}
    </Asked>
  )
}

function Initiator({ view, index }: { readonly view: InitiatorView; readonly index: number }) {
  const { initiator } = useWords().details
  const { text, place, chain, stack, notes } = view
  const at = place && placeText(place)
  const isSaid = at !== undefined && text.some(({ text: part }) => part.includes(at))
  return (
    <>
      <Section title={initiator.why} pointer="/_initiator">
        <p className="initiator-place">
          <span>
            <Rich text={text} />
          </span>
          {isSaid && <CopyButton text={at} label={initiator.copyPlace} />}
        </p>
        {at !== undefined && !isSaid && (
          <p className="initiator-place">
            {initiator.place} <Captured text={at} />
            <CopyButton text={at} label={initiator.copyPlace} />
          </p>
        )}
        {notes.map((note, number) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: notes never change their order.
          <p key={number} className="initiator-note">
            <Rich text={note} />
          </p>
        ))}
      </Section>
      {chain.length > 0 && (
        <Section title={initiator.chain}>
          <ol className="initiator-chain">
            {chain.map((link, number) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a chain never changes its order.
              <Link key={number} link={link} depth={number} isHere={link.entry === index} />
            ))}
          </ol>
        </Section>
      )}
      {stack.length > 0 && (
        <Section title={initiator.stack} pointer="/_initiator/stack">
          <ol className="initiator-stack">
            {stack.map((frame, number) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a stack never changes its order.
              <Frame key={number} frame={frame} />
            ))}
          </ol>
        </Section>
      )}
    </>
  )
}

const DEEPEST_INDENT = 8

function Link(props: { readonly link: ChainLink; readonly depth: number; readonly isHere: boolean }) {
  const { initiator } = useWords().details
  const { link, depth, isHere } = props
  const { entry, method, status, url, text } = link
  return (
    <li
      className={isHere ? 'initiator-link initiator-link-here' : 'initiator-link'}
      style={{ marginInlineStart: `calc(var(--s4) * ${Math.min(depth, DEEPEST_INDENT)})` }}
    >
      <span className="initiator-by">
        {text}
        {isHere && <Chip tone="accent">{initiator.here}</Chip>}
      </span>
      <span className="initiator-request">
        {entry !== undefined &&
          (isHere ? (
            <span className="numbers">#{entry}</span>
          ) : (
            <Button
              kind="plain"
              aria-label={fill(initiator.open, { number: entry })}
              onPress={() => goTo({ request: entry })}
            >
              #{entry}
            </Button>
          ))}
        <Captured text={[method, url].filter(Boolean).join(' ')} />
        {status !== undefined && <span className="numbers">{status}</span>}
      </span>
    </li>
  )
}

function Frame({ frame }: { readonly frame: FrameRow }) {
  const { initiator } = useWords().details
  const { functionName, asyncName } = frame
  const name = functionName === '' ? initiator.anonymous : visible(functionName.slice(0, 200))
  return (
    <li>
      {asyncName !== undefined && (
        <p className="initiator-async">{fill(initiator.async, { name: visible(asyncName.slice(0, 100)) })}</p>
      )}
      <p className="initiator-frame">
        <span className="captured">{name}</span>
        <Captured text={placeText(frame)} />
      </p>
    </li>
  )
}

function placeText(place: {
  readonly url: string
  readonly line?: number
  readonly column?: number
}): string {
  return [place.url, place.line, place.column].filter((part) => part !== undefined).join(':')
}
