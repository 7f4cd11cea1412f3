import { headerValue } from '../http/headers.ts'
import { kindOf, responseMime } from '../http/kind.ts'
import { mimeEssence } from '../http/mime.ts'
import type { Entry, ResourceType } from '../model/entry.ts'

const SCRIPTED: ReadonlySet<ResourceType> = new Set(['xhr', 'fetch', 'eventsource'])
/** What these hold is part of a page, whatever its type: an SVG is XML too. */
const PARTS: ReadonlySet<ResourceType> = new Set([
  'document',
  'stylesheet',
  'script',
  'image',
  'font',
  'media',
  'preflight',
])

/** A call of an API: made by a script (XHR, fetch), or with JSON or XML on either side. */
export function isApiCall(entry: Entry): boolean {
  const kind = kindOf(entry)
  if (SCRIPTED.has(kind)) return true
  const { request } = entry
  const sent = mimeEssence(headerValue(request.headers, 'content-type')) ?? request.body?.mimeType
  if (isStructured(sent)) return true
  return !PARTS.has(kind) && isStructured(responseMime(entry))
}

function isStructured(mime: string | undefined): boolean {
  if (mime === undefined) return false
  return /^(?:application|text)\/(?:[\w.-]{1,60}\+)?(?:json|xml)$/.test(mime.slice(0, 120))
}
