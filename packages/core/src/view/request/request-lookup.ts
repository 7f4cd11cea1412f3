import { headerValue } from '../../http/headers.ts'
import { kindOf } from '../../http/kind.ts'
import { targetOf } from '../../http/target.ts'
import type { Entry } from '../../model/entry.ts'
import type { RequestLookup, RequestRef } from './initiator-view.ts'

const MOST_CHARACTERS = 2000

/** Collects what the chains of a capture need, entry by entry, and finds requests by URL. */
export interface LookupBuilder {
  seen(entry: Entry): void
  readonly lookup: RequestLookup
}

/** URLs are kept up to 2000 characters and without fragments; of bodies and headers nothing but the Referer. */
export function buildLookup(): LookupBuilder {
  const byUrl = new Map<string, RequestRef[]>()
  const redirects = new Map<string, RequestRef[]>()
  const documents = new Map<string, RequestRef>()
  const add = (map: Map<string, RequestRef[]>, url: string, ref: RequestRef) => {
    const known = map.get(url)
    if (known) known.push(ref)
    else map.set(url, [ref])
  }
  return {
    seen(entry) {
      const ref = refOf(entry)
      add(byUrl, ref.url, ref)
      const target = redirectOf(entry)
      if (target !== undefined) add(redirects, target, ref)
      if (ref.isDocument && ref.pageRef !== undefined && !documents.has(ref.pageRef))
        documents.set(ref.pageRef, ref)
    },
    lookup: {
      byUrl: (url, before) => latest(byUrl.get(keyOf(url)), before),
      redirectTo: (url, before) => latest(redirects.get(keyOf(url)), before),
      documentOf: (pageRef) => documents.get(pageRef),
    },
  }
}

function refOf(entry: Entry): RequestRef {
  return {
    entry: entry.index,
    method: entry.request.method.slice(0, 40),
    url: keyOf(entry.request.url),
    status: entry.response?.status,
    startedAt: entry.startedAt,
    pageRef: entry.pageRef,
    isDocument: kindOf(entry) === 'document',
    initiatorUrl: entry.initiator?.url && keyOf(entry.initiator.url),
    initiatorType: kindOf(entry) === 'preflight' ? 'preflight' : entry.initiator?.type,
    referrer: headerValue(entry.request.headers, 'referer')?.slice(0, MOST_CHARACTERS),
  }
}

/** Where a redirect leads, as a whole URL. */
function redirectOf({ request, response }: Entry): string | undefined {
  const { status, redirectUrl } = response ?? {}
  if (!redirectUrl || status === undefined || status < 300 || status > 399) return undefined
  if (/^[a-z][a-z0-9+.-]{0,20}:/i.test(redirectUrl)) return keyOf(redirectUrl)
  const base = targetOf(request.url.slice(0, MOST_CHARACTERS * 2))
  if (redirectUrl.startsWith('//')) return keyOf(`${base.scheme}:${redirectUrl}`)
  const { origin, path, query } = targetOf(redirectUrl.slice(0, MOST_CHARACTERS * 2), base)
  return keyOf(`${origin}${path}${query === '' ? '' : `?${query}`}`)
}

function keyOf(url: string): string {
  const hash = url.indexOf('#')
  return (hash < 0 ? url : url.slice(0, hash)).slice(0, MOST_CHARACTERS)
}

/** The last that began before; where times are missing, the first. */
function latest(refs: readonly RequestRef[] | undefined, before: number | undefined): RequestRef | undefined {
  if (!refs) return undefined
  if (before === undefined) return refs[0]
  let found: RequestRef | undefined
  for (const ref of refs) {
    if (ref.startedAt === undefined || ref.startedAt > before) continue
    if (found === undefined || (found.startedAt ?? 0) <= ref.startedAt) found = ref
  }
  return found
}
