import { decodeBase64 } from '../../codec/base64.ts'
import { parsedJson } from '../../codec/json-value.ts'
import { utf8Bytes } from '../../codec/utf8.ts'
import { kindOf } from '../../http/kind.ts'
import { closeCode, isSocketOpcode } from '../../http/socket-close.ts'
import type { Entry } from '../../model/entry.ts'
import type { StreamEvent } from '../../model/entry-details.ts'
import { type Language, texts } from '../../text/catalogue.ts'
import { fill } from '../../text/fill.ts'
import { type RichText, words } from '../../text/rich-text.ts'
import { eventsOfText } from './event-stream.ts'
import type { MessageRow, MessagesView } from './messages-view.ts'
import type { RequestCase } from './request-case.ts'

const MOST_ROWS = 2000
const MOST_CHARACTERS = 10_000
const BINARY = 2
const CLOSE = 8

interface Message {
  readonly direction: MessageRow['direction']
  readonly at?: number
  readonly opcode?: number
  readonly data: string
  readonly name?: string
  readonly id?: string
}

/** The Messages tab of a WebSocket or an event stream; `undefined` for any other request. */
export function messagesView(given: RequestCase, from = 0, count = MOST_ROWS): MessagesView | undefined {
  const { entry, language } = given
  const kind = kindOf(entry)
  const isSocket = kind === 'websocket' || entry.socketMessages.length > 0
  const events = given.details?.streamEvents ?? []
  if (!isSocket && kind !== 'eventsource' && events.length === 0) return undefined
  const messages: readonly Message[] = isSocket ? entry.socketMessages : eventMessages(entry, events)
  const first = Math.max(0, Math.floor(from))
  const last = first + Math.min(Math.max(0, count), MOST_ROWS)
  return {
    kind: isSocket ? 'websocket' : 'event-stream',
    count: messages.length,
    sent: messages.filter(({ direction }) => direction === 'send').length,
    received: messages.filter(({ direction }) => direction === 'receive').length,
    bytes: messages.reduce((sum, message) => sum + bytesOf(message), 0),
    rows: messages
      .slice(first, last)
      .map((message, place) => messageRow(message, first + place, entry, language)),
    notes: notesOf(messages, isSocket, events, language),
  }
}

/** As the producer lists them, else as the text of the stream has them. */
function eventMessages(entry: Entry, listed: readonly StreamEvent[]): readonly Message[] {
  const events = listed.length > 0 ? listed : eventsOfText(entry.response?.body?.text ?? '')
  return events.map((event) => ({ ...event, direction: 'receive' as const }))
}

function messageRow(message: Message, index: number, entry: Entry, language: Language): MessageRow {
  const { direction, at, opcode, data, id } = message
  const sinceOpenMs = at === undefined || entry.startedAt === undefined ? undefined : at - entry.startedAt
  const json = opcode === BINARY || opcode === CLOSE ? undefined : indented(data)
  const text = json ?? data
  return {
    index,
    direction,
    at,
    sinceOpenMs,
    label: labelOf(message, language),
    opcode,
    bytes: bytesOf(message),
    text: text.slice(0, MOST_CHARACTERS),
    cut: text.length > MOST_CHARACTERS,
    json: json !== undefined,
    ...(opcode === CLOSE && { close: closeOf(data, language) }),
    eventId: id,
  }
}

/** Longer ones are shown as they stand. */
function indented(data: string): string | undefined {
  if (data.length > MOST_CHARACTERS * 10 || !/^\s{0,20}[[{]/.test(data)) return undefined
  const value = parsedJson(data)
  return value === undefined ? undefined : JSON.stringify(value, undefined, 2)
}

function labelOf({ direction, opcode, name }: Message, language: Language): string {
  const says = texts(language).request.messages
  if (direction === 'error') return says.error
  if (name !== undefined) return name.slice(0, 200)
  if (opcode === undefined) return says.message
  return isSocketOpcode(opcode) ? says.opcodes[opcode] : fill(says.unknown, { opcode })
}

function bytesOf({ opcode, data }: Message): number {
  const bytes = opcode === BINARY && data.length < 1 << 20 ? decodeBase64(data) : undefined
  if (bytes) return bytes.length
  return opcode === BINARY ? Math.floor((data.length * 3) / 4) : utf8Bytes(data)
}

function closeOf(data: string, language: Language): MessageRow['close'] {
  const says = texts(language).request.messages
  const code = closeCode(data) ?? 1005
  const known: Readonly<Record<number, { readonly name: string; readonly meaning: string }>> = says.closed
  const told = Object.hasOwn(known, code) ? known[code] : undefined
  if (told) return { code, ...told }
  return {
    code,
    meaning: code >= 4000 ? says.closedByApp : code >= 3000 ? says.closedByLibrary : says.closedUnknown,
  }
}

function notesOf(
  messages: readonly Message[],
  isSocket: boolean,
  events: readonly StreamEvent[],
  language: Language,
): readonly RichText[] {
  const says = texts(language).request.messages.notes
  if (messages.length === 0) return [words(says.none)]
  const notes: string[] = []
  if (messages.every(({ at }) => at === undefined)) notes.push(says.noTimes)
  if (!isSocket && events.length > 0 && events.every(({ data }) => data === '')) notes.push(says.eventsLost)
  if (messages.some(({ opcode }) => opcode === BINARY)) notes.push(says.binary)
  if (isSocket && !messages.some(({ opcode }) => opcode === CLOSE)) notes.push(says.noClose)
  return notes.map(words)
}
