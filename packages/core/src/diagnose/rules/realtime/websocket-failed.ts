import { errorPointer, statusPointer } from '../../../http/pointers.ts'
import { type Entry, entryPointer } from '../../../model/entry.ts'
import { defineRule } from '../../rule.ts'

/** Chrome records no status for a refused upgrade; it stands in the text of the first error message. */
const TOLD_STATUS = /\bresponse code: (\d{3})\b/

/** The upgrade to a WebSocket was not answered with 101. */
export const websocketFailed = defineRule({
  id: 'websocket-failed',
  code: 'WS-01',
  severity: 'error',
  confidence: 'certain',
  owner: 'backend',
  group: 'endpoint',
  visits: ['stream'],
  defaults: {},
  entry({ entry, about, context, report }) {
    if (about.kind !== 'websocket' || about.status === 101) return
    if (about.status === undefined && !about.failed) return
    const told = entry.socketMessages.findIndex(({ direction }) => direction === 'error')
    report({ at: pointerOf(told), data: { status: about.status ?? toldStatus(entry) ?? about.error ?? '–' } })

    function pointerOf(message: number): string {
      if (about.status !== undefined) return statusPointer(about.index)
      if (message >= 0) return entryPointer(about.index, `/_webSocketMessages/${message}`)
      return errorPointer(about.index, context.dialect)
    }
  },
})

function toldStatus(entry: Entry): string | undefined {
  const told = entry.socketMessages.find(({ direction }) => direction === 'error')
  return told && TOLD_STATUS.exec(told.data.slice(0, 1000))?.[1]
}
