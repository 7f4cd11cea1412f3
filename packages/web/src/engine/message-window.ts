import { type MessageRow, type MessagesView, messagesView, type RequestCase } from '@haruspex/core'

/** Which messages are wanted. */
export interface MessageQuery {
  /** Text that they hold; empty: any. */
  readonly text: string
  readonly direction?: MessageRow['direction']
  /** Of those that match. */
  readonly from: number
  readonly count: number
}

export interface MessageWindow extends MessagesView {
  /** Messages that match. */
  readonly matched: number
}

const AT_ONCE = 1000

/** The messages that match, a window of them; `undefined` for a request that has none by its kind. */
export function messageWindow(given: RequestCase, query: MessageQuery): MessageWindow | undefined {
  const first = messagesView(given, 0, 0)
  if (!first) return undefined
  const { from, count, direction } = query
  const text = query.text.toLowerCase()
  const rows: MessageRow[] = []
  let matched = 0
  for (let at = 0; at < first.count; at += AT_ONCE) {
    for (const row of messagesView(given, at, AT_ONCE)?.rows ?? []) {
      if (direction !== undefined && row.direction !== direction) continue
      if (text !== '' && !`${row.label} ${row.text}`.toLowerCase().includes(text)) continue
      if (matched >= from && rows.length < count) rows.push(row)
      matched++
    }
  }
  return { ...first, rows, matched }
}
