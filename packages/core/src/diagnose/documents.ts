import { type CspPolicy, metaCsp, parseCsp } from '../http/csp.ts'
import { headerValue, headerValues } from '../http/headers.ts'
import { responseMime } from '../http/kind.ts'
import { headerPointer } from '../http/pointers.ts'
import { targetOf } from '../http/target.ts'
import { type Entry, entryPointer } from '../model/entry.ts'
import { type About, placeOf } from './about.ts'

/** A page or frame, and the policies it enforces. */
export interface PageDocument {
  readonly about: About
  readonly policies: readonly CspPolicy[]
  /** Where the policies stand. */
  readonly pointers: readonly string[]
  /** Its text is there: policies that stand in it are known. */
  readonly wasRead: boolean
}

/** The document that made a request. `sure`: the request names it; else it is the one its page shows. */
export interface Requester {
  readonly document: PageDocument
  readonly sure: boolean
}

/** Remembers documents as they pass, to tell later which of them made a request. */
export interface Documents {
  see(entry: Entry, about: About): void
  of(entry: Entry, about: About): Requester | undefined
}

const MAX_DOCUMENTS = 300
const NO_PAGE = ''

export function watchDocuments(): Documents {
  const byPlace = new Map<string, PageDocument>()
  const byOrigin = new Map<string, PageDocument>()
  const byPage = new Map<string, PageDocument>()

  return {
    see(entry, about) {
      if (!isShown(entry, about)) return
      const document = documentOf(entry, about)
      remember(byPlace, about.place, document)
      remember(byOrigin, about.target.origin, document)
      const page = entry.pageRef ?? NO_PAGE
      const known = byPage.get(page)
      // The first document of a page is what it shows, the others its frames; without pages the latest is.
      if (!known || (page === NO_PAGE && !isFrame(entry))) remember(byPage, page, document)
    },
    of(entry, about) {
      const named = about.initiator === undefined ? undefined : byPlace.get(about.initiator)
      if (named) return { document: named, sure: true }
      const shown = byPage.get(entry.pageRef ?? NO_PAGE)
      const referrer = headerValue(entry.request.headers, 'referer')
      if (referrer === undefined) return shown && { document: shown, sure: false }
      const byReferrer = byPlace.get(placeOf(referrer))
      if (byReferrer)
        return { document: byReferrer, sure: byReferrer.about.target.path !== '/' || byReferrer === shown }
      const { origin } = targetOf(referrer)
      const document = shown?.about.target.origin === origin ? shown : byOrigin.get(origin)
      return document && { document, sure: false }
    },
  }
}

function isShown(entry: Entry, about: About): boolean {
  if (about.kind !== 'document' || about.status === undefined || about.error) return false
  if (about.status >= 300 && about.status < 400 && about.status !== 304) return false
  const mime = responseMime(entry)
  return about.target.host !== '' && (mime === undefined || mime.includes('html'))
}

function isFrame(entry: Entry): boolean {
  const destination = headerValue(entry.request.headers, 'sec-fetch-dest')?.toLowerCase()
  return destination === 'iframe' || destination === 'frame'
}

const CSP = 'content-security-policy'

function documentOf(entry: Entry, about: About): PageDocument {
  const { headers = [], body } = entry.response ?? {}
  const sent = headerValues(headers, CSP).flatMap(parseCsp)
  const meta = body?.text === undefined ? [] : metaCsp(body.text)
  const pointers = [
    ...(sent.length > 0 ? [headerPointer(entry, 'response', CSP)] : []),
    ...(meta.length > 0 ? [entryPointer(entry.index, '/response/content/text')] : []),
  ]
  return { about, policies: [...sent, ...meta], pointers, wasRead: body?.text !== undefined }
}

/** The latest counts; the oldest is forgotten. */
function remember(map: Map<string, PageDocument>, key: string, document: PageDocument): void {
  map.delete(key)
  map.set(key, document)
  if (map.size <= MAX_DOCUMENTS) return
  const oldest = map.keys().next().value
  if (oldest !== undefined) map.delete(oldest)
}
