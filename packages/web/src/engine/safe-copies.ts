import {
  type Capture,
  type CommandText,
  curlCommand,
  type Entry,
  type EntryDetails,
  fetchCall,
  type HarHead,
  harSelection,
  type Language,
  readDetails,
  safeHar,
  ticketMarkdown,
  ticketText,
  ticketView,
} from '@haruspex/core'
import { browserRuntime } from './browser-runtime.ts'

/** What a request can be copied as. */
export type CopyForm = 'url' | 'ticket' | 'ticket-markdown' | 'curl' | 'curl-windows' | 'fetch' | 'har'

export interface CopyWish {
  readonly form: CopyForm
  readonly language: Language
  /** As recorded, secrets and all. Left out: from the sanitized request. */
  readonly withSecrets?: boolean
}

interface Source {
  readonly entry: Entry
  readonly details?: EntryDetails
  readonly har: string
}

/** Text to paste elsewhere, made of the sanitized request unless its secrets were asked for. */
export async function copyOf(
  capture: Capture,
  index: number,
  raw: unknown,
  { form, language, withSecrets }: CopyWish,
): Promise<CommandText> {
  const { name } = capture
  const har = harSelection(headOf(capture), [raw])
  const source = withSecrets ? await recorded(capture, index, raw, har) : await sanitized(index, har)
  const { entry, details } = source
  if (form === 'har') return { text: source.har, notes: [] }
  if (form === 'url') return { text: entry.request.url, notes: [] }
  if (form === 'ticket' || form === 'ticket-markdown') {
    const given = { entry, ...(details && { details }), capture, language }
    const view = ticketView(given, name)
    return { text: form === 'ticket' ? ticketText(view) : ticketMarkdown(view), notes: view.notes }
  }
  const body = details?.requestBody
  const input = { request: entry.request, ...(body && { body }), language }
  if (form === 'fetch') return fetchCall(input)
  return curlCommand(input, form === 'curl' ? 'posix' : 'cmd')
}

/** What a HAR of some of its requests takes over. */
export function headOf({ harVersion, producer }: Capture): HarHead {
  return {
    version: harVersion,
    creator: { name: producer.name ?? '', version: producer.version ?? '' },
  }
}

async function recorded(capture: Capture, index: number, raw: unknown, har: string): Promise<Source> {
  const { entry } = await capture.entry(index)
  if (!entry) throw new Error('no request')
  return { entry, details: readDetails(raw), har }
}

async function sanitized(index: number, har: string): Promise<Source> {
  const safe = await safeHar(har, browserRuntime)
  const [read] = safe.entries
  if (!read?.entry) throw new Error('no request')
  return { entry: { ...read.entry, index }, details: readDetails(safe.raw[0]), har: safe.text }
}
