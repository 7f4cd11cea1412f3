import { type Entry, entryPointer } from '../../../model/entry.ts'
import { defineRule } from '../../rule.ts'

/** Codes that tell of a fault (RFC 6455, 7.4.1): not 1000 normal, 1001 going away, 1005 none. */
const FAULTS: Readonly<Record<number, string>> = {
  1002: 'protocol error',
  1003: 'unsupported data',
  1007: 'invalid payload',
  1008: 'policy violation',
  1009: 'message too big',
  1010: 'mandatory extension',
  1011: 'internal error',
  1012: 'service restart',
  1013: 'try again later',
  1014: 'bad gateway',
}
/** Two bytes in base64. A payload with a reason may be replaced whole where the reason holds a secret. */
const CODE_ALONE = /^[A-Za-z0-9+/]{3}=$/
const CLOSE = 8

/** A WebSocket that opened and then broke: an error on the connection, a close with a fault, or nothing ever came. */
export const websocketBroken = defineRule({
  id: 'websocket-broken',
  code: 'WS-04',
  severity: 'warning',
  confidence: 'certain',
  owner: 'backend',
  group: 'endpoint',
  visits: ['stream'],
  defaults: { silentMs: 30_000 },
  entry({ entry, about, options, context, report }) {
    if (about.kind !== 'websocket' || about.status !== 101) return
    const { socketMessages: messages } = entry
    const at = (message: number) => entryPointer(about.index, `/_webSocketMessages/${message}`)
    const broken = messages.findIndex(({ direction }) => direction === 'error')
    if (broken >= 0) {
      report({ at: at(broken), apart: 'error', data: { reason: 'error', messages: messages.length } })
      return
    }
    const closed = messages.findIndex((message) => faultOf(message) !== undefined)
    const code = messages[closed] && faultOf(messages[closed])
    if (code !== undefined) {
      const reason = `${code} ${FAULTS[code]}`
      report({ at: at(closed), apart: reason, data: { reason, messages: messages.length } })
      return
    }
    // Only Chrome lists the messages of every WebSocket.
    const isSilent = context.dialect === 'chrome' && messages.length === 0
    if (!isSilent || (entry.timings.totalMs ?? 0) < options.silentMs) return
    const silent = entryPointer(about.index, '/_webSocketMessages')
    report({
      at: silent,
      severity: 'note',
      confidence: 'possible',
      apart: 'silent',
      data: { reason: 'silent', messages: 0 },
    })
  },
})

/** The code of a close frame that gives no reason. */
function faultOf({ opcode, direction, data }: Entry['socketMessages'][number]): number | undefined {
  if (opcode !== CLOSE || direction !== 'receive' || !CODE_ALONE.test(data)) return undefined
  const [first = 0, second = 0, third = 0] = [...data.slice(0, 3)].map((char) => DIGITS.indexOf(char))
  const code = (first << 10) | (second << 4) | (third >> 2)
  return Object.hasOwn(FAULTS, code) ? code : undefined
}

const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'
