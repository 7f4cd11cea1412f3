import { bytesText, fill, type MessageRow, msText, visible } from '@haruspex/core'
import { ArrowDown, ArrowUp, CircleX } from 'lucide-react'
import { useState } from 'react'
import type { MessageWindow } from '../engine/message-window.ts'
import { Button } from '../kit/button.tsx'
import { Captured } from '../kit/captured.tsx'
import { Chip } from '../kit/chip.tsx'
import { EmptyState } from '../kit/empty-state.tsx'
import { Rich } from '../kit/rich.tsx'
import { SearchField } from '../kit/search-field.tsx'
import { Segmented } from '../kit/segmented.tsx'
import { useAnswer } from '../workbench/answer.ts'
import { useWords } from '../workbench/words.tsx'
import { Asked } from './asked.tsx'
import type { DetailsTabProps } from './tabs.ts'
import './messages.css'

const PIECE = 100
const DIRECTIONS = ['all', 'send', 'receive', 'error'] as const
type Direction = (typeof DIRECTIONS)[number]

/** Messages of a WebSocket or an event stream, in the order of time. */
export function MessagesTab({ engine, record, language }: DetailsTabProps) {
  const { messages } = useWords().details
  const [text, setText] = useState('')
  const [direction, setDirection] = useState<Direction>('all')
  const [count, setCount] = useState(PIECE)
  const { index } = record
  const answer = useAnswer(
    () =>
      engine.messages(index, { text, from: 0, count, ...(direction !== 'all' && { direction }) }, language),
    [engine, index, language, text, direction, count],
  )
  if (answer.is === 'here' && !answer.value)
    return <EmptyState title={messages.none}>{messages.noneText}</EmptyState>
  return (
    <>
      <div className="details-toolbar">
        <Segmented
          label={messages.directionLabel}
          options={DIRECTIONS.map((id) => ({ id, title: messages.directions[id] }))}
          selected={direction}
          onSelect={setDirection}
        />
        <SearchField label={messages.filter} value={text} onChange={setText} />
      </div>
      <Asked answer={answer}>
        {(view) => <Messages view={view} onMore={() => setCount((now) => now + PIECE * 4)} />}
      </Asked>
    </>
  )
}

function Messages({ view, onMore }: { readonly view: MessageWindow; readonly onMore: () => void }) {
  const { messages } = useWords().details
  const { sent, received, bytes, count, matched, rows, notes } = view
  return (
    <div className="messages">
      <p className="messages-counts">
        {fill(messages.counts, { sent, received, size: bytesText(bytes) })}
        {matched !== count && ` · ${fill(messages.matching, { matched, count })}`}
      </p>
      {notes.map((note, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: notes never change their order.
        <p key={at} className="messages-counts">
          <Rich text={note} />
        </p>
      ))}
      {count === 0 && <EmptyState title={messages.none} />}
      {count > 0 && matched === 0 && <p>{messages.noMatch}</p>}
      <ol>
        {rows.map((row) => (
          <Message key={row.index} row={row} />
        ))}
      </ol>
      {rows.length < matched && <Button onPress={onMore}>{messages.more}</Button>}
    </div>
  )
}

const ICONS = { send: ArrowUp, receive: ArrowDown, error: CircleX } as const

function Message({ row }: { readonly row: MessageRow }) {
  const { messages } = useWords().details
  const { direction, label, sinceOpenMs, bytes, text, cut, close, eventId } = row
  const Icon = ICONS[direction]
  return (
    <li className={`message message-${direction}`} data-pointer={`/_webSocketMessages/${row.index}`}>
      <p className="message-head">
        <Icon aria-hidden />
        <b>{messages.directions[direction]}</b>
        <span>{visible(label)}</span>
        {eventId !== undefined && <Chip>{visible(eventId.slice(0, 100))}</Chip>}
        <span className="message-facts numbers">
          {sinceOpenMs !== undefined && `+${msText(sinceOpenMs)} · `}
          {bytesText(bytes)}
        </span>
      </p>
      {close && (
        <p>
          <Chip tone={close.code === 1000 ? 'neutral' : 'warning'}>
            {[close.code, close.name].filter(Boolean).join(' ')}
          </Chip>{' '}
          {close.meaning}
        </p>
      )}
      {text !== '' && (
        <div className="message-text">
          <Captured text={text} />
          {cut && ' …'}
        </div>
      )}
    </li>
  )
}
