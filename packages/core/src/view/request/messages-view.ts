import type { RichText } from '../../text/rich-text.ts'

export interface MessagesView {
  readonly kind: 'websocket' | 'event-stream'
  /** All of them; `rows` is the window that was asked for. */
  readonly count: number
  readonly sent: number
  readonly received: number
  readonly bytes: number
  readonly rows: readonly MessageRow[]
  readonly notes: readonly RichText[]
}

export interface MessageRow {
  readonly index: number
  readonly direction: 'send' | 'receive' | 'error'
  readonly at?: number
  /** From the start of the request. */
  readonly sinceOpenMs?: number
  /** `text`, `binary`, `close`, `ping`, `pong` in the reader's language; the name of an event. */
  readonly label: string
  readonly opcode?: number
  readonly bytes: number
  /** The first 10,000 characters; of JSON, indented. */
  readonly text: string
  readonly cut: boolean
  readonly json: boolean
  /** Of a close frame: `1006 Abnormal Closure`, and what it means. */
  readonly close?: { readonly code: number; readonly name?: string; readonly meaning: string }
  readonly eventId?: string
}
