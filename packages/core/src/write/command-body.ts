import { headerValue } from '../http/headers.ts'
import { mimeEssence } from '../http/mime.ts'
import { texts } from '../text/catalogue.ts'
import { fill } from '../text/fill.ts'
import type { CommandInput } from './command-request.ts'

/** The body of a command. */
export type CommandBody =
  | { readonly kind: 'none' }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'base64'; readonly base64: string }
  | { readonly kind: 'parts'; readonly parts: readonly CommandPart[] }

export interface CommandPart {
  readonly name: string
  readonly value: string
  readonly isFile: boolean
}

/** What is to be sent as the body, and what of it the capture does not hold. */
export function commandBody({ request, body, language }: CommandInput): {
  body: CommandBody
  notes: readonly string[]
} {
  const says = texts(language).request.commands
  const text = request.body?.text ?? (body?.encoding === 'base64' ? undefined : body?.text)
  if (text) return { body: { kind: 'text', text }, notes: [] }
  if (body?.encoding === 'base64' && body.text)
    return {
      body: { kind: 'base64', base64: body.text.replace(/[^A-Za-z0-9+/=_-]/g, '') },
      notes: [says.binary],
    }
  const parts = body?.parts ?? request.body?.params ?? []
  if (parts.length === 0) {
    const isLost = request.body?.absence !== undefined || (request.bodyBytes ?? 0) > 0
    return { body: { kind: 'none' }, notes: isLost ? [says.notKept] : [] }
  }
  const mime =
    mimeEssence(headerValue(request.headers, 'content-type') ?? body?.mime) ?? request.body?.mimeType
  if (mime !== 'multipart/form-data') return { body: { kind: 'text', text: formText(parts) }, notes: [] }
  const listed = parts.map((part) => ({
    name: part.name,
    value: part.value,
    isFile: 'fileName' in part && part.fileName !== undefined,
  }))
  const files = listed.flatMap(({ name, isFile }) => (isFile ? [name.slice(0, 80)] : []))
  const notes = files.length === 0 ? [] : [fill(says.files, { names: files.slice(0, 20).join(', ') })]
  return { body: { kind: 'parts', parts: listed }, notes }
}

/** Producers list fields as sent or decoded; what holds a percent escape is taken to be as sent. */
function formText(parts: readonly { readonly name: string; readonly value: string }[]): string {
  const encoded = (text: string) =>
    /%[0-9a-f]{2}/i.test(text)
      ? text
      : encodeURIComponent(text.replace(/\p{Surrogate}/gu, '\ufffd')).replaceAll('%20', '+')
  return parts.map(({ name, value }) => `${encoded(name)}=${encoded(value)}`).join('&')
}
