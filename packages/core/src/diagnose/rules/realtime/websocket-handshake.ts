import { headerValue, headerValues } from '../../../http/headers.ts'
import { headerPointer } from '../../../http/pointers.ts'
import { type Entry, entryPointer } from '../../../model/entry.ts'
import { defineRule } from '../../rule.ts'

interface Fault {
  /** The header that is wrong. */
  readonly header: string
  readonly offered: string
  readonly answered: string
}

const ACCEPT = 'Sec-WebSocket-Accept'
const PROTOCOL = 'Sec-WebSocket-Protocol'

/** The upgrade was answered with 101, and not as RFC 6455 (4.1) wants it: the browser closes the connection. */
export const websocketHandshake = defineRule({
  id: 'websocket-handshake',
  code: 'WS-02',
  severity: 'warning',
  confidence: 'likely',
  owner: 'backend',
  group: 'endpoint',
  visits: ['stream'],
  defaults: {},
  entry({ entry, about, report }) {
    if (about.kind !== 'websocket' || about.status !== 101) return
    const fault = faultOf(entry)
    if (!fault) return
    const told = entry.socketMessages.findIndex(({ direction }) => direction === 'error')
    // What came over it proves that the browser took the answer.
    if (told < 0 && entry.socketMessages.length > 0) return
    const at = headerPointer(entry, 'response', fault.header)
    report({
      at: told < 0 ? at : [at, entryPointer(about.index, `/_webSocketMessages/${told}`)],
      severity: told < 0 ? 'warning' : 'error',
      confidence: told < 0 ? 'likely' : 'certain',
      data: { header: fault.header, offered: fault.offered, answered: fault.answered },
    })
  },
})

function faultOf(entry: Entry): Fault | undefined {
  const request = entry.request.headers
  const response = entry.response?.headers ?? []
  // A producer that shows no handshake at all proves nothing.
  if (response.length === 0 || headerValue(response, 'upgrade') === undefined) return undefined
  if (headerValue(request, 'sec-websocket-key') === undefined) return undefined
  if (headerValue(response, ACCEPT) === undefined)
    return { header: ACCEPT, offered: 'Sec-WebSocket-Key', answered: '–' }
  const offered = listOf(headerValues(request, PROTOCOL))
  const answered = headerValue(response, PROTOCOL)?.trim()
  if (answered === undefined ? offered.length === 0 : offered.includes(answered)) return undefined
  // Protocols may carry credentials: how many were offered is all that is told.
  return { header: PROTOCOL, offered: `${offered.length}`, answered: answered === undefined ? '0' : '1' }
}

function listOf(values: readonly string[]): readonly string[] {
  const items = values.flatMap((value) => value.slice(0, 8000).split(','))
  return items.map((item) => item.trim()).filter((item) => item !== '')
}
