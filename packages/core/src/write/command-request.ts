import { takenAway } from '../http/taken-away.ts'
import type { Header, Request } from '../model/entry.ts'
import type { BodyAsWritten } from '../model/entry-details.ts'
import { type Language, texts } from '../text/catalogue.ts'
import { fill } from '../text/fill.ts'

/** A command that sends a request again, with what to know before it is run. */
export interface CommandText {
  readonly text: string
  readonly notes: readonly string[]
}

export interface CommandInput {
  readonly request: Request
  /** The body as the file has it (`EntryDetails.requestBody`), for files of a form and for binary ones. */
  readonly body?: BodyAsWritten
  readonly language: Language
}

const TOKEN = /^[!#$%&'*+.^_`|~0-9A-Za-z-]{1,200}$/

/** Headers that can be sent: no pseudo-headers of HTTP/2, no names that are none. Line breaks become blanks. */
export function sendableHeaders(headers: readonly Header[]): readonly Header[] {
  return headers.flatMap(({ name, value }) =>
    TOKEN.test(name) ? [{ name, value: value.replace(/[\r\n\0]+/g, ' ') }] : [],
  )
}

/** Names of the places from which values were taken away, as notes. */
export function takenNotes({ request, language }: CommandInput): readonly string[] {
  const says = texts(language).request.commands
  const places = { tag: new Set<string>(), mark: new Set<string>() }
  const look = (name: string, value: string) => {
    const found = takenAway(value)
    if (found) places[found].add(name.slice(0, 80))
  }
  look('URL', request.url)
  for (const { name, value } of request.headers) look(name, value)
  if (request.body?.text !== undefined) look('body', request.body.text)
  else for (const { name, value } of request.body?.params ?? []) look(name, value)
  const note = (template: string, names: ReadonlySet<string>) =>
    names.size === 0 ? [] : [fill(template, { names: [...names].slice(0, 20).join(', ') })]
  return [...note(says.tags, places.tag), ...note(says.marks, places.mark)]
}
