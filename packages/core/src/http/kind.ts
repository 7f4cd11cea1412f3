import type { Entry, ResourceType } from '../model/entry.ts'
import { headerValue } from './headers.ts'
import { mimeEssence } from './mime.ts'

const BY_DESTINATION: Readonly<Record<string, ResourceType>> = {
  document: 'document',
  iframe: 'document',
  frame: 'document',
  empty: 'fetch',
  script: 'script',
  style: 'stylesheet',
  image: 'image',
  font: 'font',
  audio: 'media',
  video: 'media',
  websocket: 'websocket',
}

/** What browsers ask for by themselves; in its place often comes a page that says so. */
const ICON = /\/(?:favicon\.ico|apple-touch-icon[\w.-]{0,60}\.png)(?:[?#]|$)/

/** The kind of request: the producer's word, else what the headers say. */
export function kindOf(entry: Entry): ResourceType {
  if (isPreflight(entry)) return 'preflight'
  if (isWebSocket(entry)) return 'websocket'
  if (entry.resourceType && entry.resourceType !== 'other') return entry.resourceType
  const { headers } = entry.request
  const destination = headerValue(headers, 'sec-fetch-dest')?.toLowerCase()
  const named = destination === undefined ? undefined : BY_DESTINATION[destination]
  if (named) return named
  if (headerValue(headers, 'x-requested-with')?.toLowerCase() === 'xmlhttprequest') return 'xhr'
  if (ICON.test(entry.request.url.slice(0, 2000))) return 'image'
  return kindOfMime(responseMime(entry), entry) ?? 'other'
}

function kindOfMime(mime: string | undefined, entry: Entry): ResourceType | undefined {
  if (mime === undefined) return undefined
  if (mime === 'text/event-stream') return 'eventsource'
  if (mime === 'text/html' || mime === 'application/xhtml+xml') return kindOfPage(entry)
  if (mime === 'application/json' || mime.endsWith('+json') || mime === 'application/xml') return 'fetch'
  if (mime.endsWith('javascript')) return 'script'
  if (mime === 'text/css') return 'stylesheet'
  if (mime.startsWith('image/')) return 'image'
  if (mime.startsWith('font/')) return 'font'
  if (mime.startsWith('audio/') || mime.startsWith('video/')) return 'media'
  return undefined
}

/** Of browsers that name `text/html` in Accept for each page and frame, and for nothing else; Internet Explorer does not. */
const TELLS_PAGES = /(?:AppleWebKit|Gecko)\/\d/

/** An answer in HTML is a page only where one was asked for: redirects and errors of everything else are HTML too. */
function kindOfPage({ request: { method, headers } }: Entry): ResourceType | undefined {
  if (method !== 'GET') return 'fetch'
  const accept = headerValue(headers, 'accept')?.trim().toLowerCase()
  const tells = TELLS_PAGES.test((headerValue(headers, 'user-agent') ?? '').slice(0, 1000))
  if (!accept || !tells || accept.includes('html')) return 'document'
  if (accept.startsWith('image/')) return 'image'
  return accept.startsWith('text/css') ? 'stylesheet' : undefined
}

/** The response's media type without parameters, by its header, else by the file's word. */
export function responseMime(entry: Entry): string | undefined {
  const { response } = entry
  if (!response) return undefined
  return mimeEssence(headerValue(response.headers, 'content-type')) ?? response.body?.mimeType
}

/** A browser's question before a cross-origin request. */
export function isPreflight(entry: Entry): boolean {
  if (entry.resourceType === 'preflight') return true
  const { method, headers } = entry.request
  return method === 'OPTIONS' && headerValue(headers, 'access-control-request-method') !== undefined
}

function isWebSocket(entry: Entry): boolean {
  if (entry.resourceType === 'websocket') return true
  if (entry.request.url.startsWith('ws://') || entry.request.url.startsWith('wss://')) return true
  return headerValue(entry.request.headers, 'upgrade')?.toLowerCase() === 'websocket'
}
