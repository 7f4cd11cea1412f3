import type { StreamEvent } from '../../model/entry-details.ts'

const MOST_EVENTS = 20_000

/** The events of an event stream's text (HTML Standard, 9.2.6). They have no times. */
export function eventsOfText(text: string): readonly StreamEvent[] {
  const events: StreamEvent[] = []
  let data: string[] = []
  let name: string | undefined
  let id: string | undefined
  let at = text.startsWith('\ufeff') ? 1 : 0
  while (at < text.length && events.length < MOST_EVENTS) {
    const mark = text.indexOf('\n', at)
    const end = mark < 0 ? text.length : mark
    const line = text.slice(at, end > at && text[end - 1] === '\r' ? end - 1 : end)
    at = end + 1
    if (line === '') dispatch()
    else take(line)
  }
  dispatch()
  return events

  function take(line: string): void {
    const colon = line.indexOf(':')
    if (colon === 0) return
    const field = colon < 0 ? line : line.slice(0, colon)
    const value = colon < 0 ? '' : line.slice(line[colon + 1] === ' ' ? colon + 2 : colon + 1)
    if (field === 'data') data.push(value)
    else if (field === 'event') name = value
    else if (field === 'id') id = value
  }

  function dispatch(): void {
    if (data.length > 0) events.push({ name, id, data: data.join('\n') })
    data = []
    name = undefined
  }
}
