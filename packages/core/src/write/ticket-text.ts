import { words } from '../text/rich-text.ts'
import type { TicketView } from '../view/request/ticket-view.ts'
import { code, prose } from './markdown.ts'

/** The lines of a ticket as plain text. */
export function ticketText({ rows, notes }: TicketView): string {
  const lines = rows.flatMap(({ label, values }) =>
    values.length === 1 ? [`${label}: ${values[0]}`] : [`${label}:`, ...values.map((value) => `  ${value}`)],
  )
  return [...lines, ...notes].join('\n')
}

/** The same as Markdown: values are code, so that nothing in them acts. */
export function ticketMarkdown({ rows, notes }: TicketView): string {
  const lines = rows.flatMap(({ label, values }) => {
    const name = `- **${prose(words(label))}**:`
    return values.length === 1
      ? [`${name} ${code(values[0] ?? '')}`]
      : [name, ...values.map((value) => `  - ${code(value)}`)]
  })
  return [...lines, ...notes.map((note) => `\n${prose(words(note))}`)].join('\n')
}
