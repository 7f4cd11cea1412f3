import { isFailed } from '../../http/failed.ts'
import { graphqlOperation } from '../../http/graphql.ts'
import { kindOf, responseMime } from '../../http/kind.ts'
import { contentBytes, transferredBytes } from '../../http/sizes.ts'
import { trackingIdsOf } from '../../ids/tracking-ids-of.ts'
import type { Body, Entry } from '../../model/entry.ts'
import { phaseLengthMs } from '../phase-length.ts'
import { PHASE_IDS } from './columns.ts'
import { rowOutcome } from './outcome.ts'
import type { RequestRow } from './request-row.ts'
import { clipped, keptUrl, urlParts } from './url-parts.ts'

const LONGEST_WORD = 300
const LONGEST_NAME = 128
const MOST_NAMES = 256
const MOST_IDS = 255

/** What a list tells of an entry. */
export function rowOfEntry(entry: Entry): RequestRow {
  const { request, response, timings, initiator } = entry
  const url = keptUrl(request.url)
  const ids = trackingIdsOf(entry)
  const graphql = graphqlOperation(entry)
  const method = clipped(request.method, 40)
  return {
    place: entry.index,
    startedAt: entry.startedAt,
    method,
    url,
    urlCut: url.length < request.url.length,
    ...urlParts(url, method),
    kind: kindOf(entry),
    mime: word(responseMime(entry)),
    protocol: response?.httpVersion ?? request.httpVersion,
    status: response?.status,
    statusText: word(response?.statusText),
    outcome: rowOutcome(entry),
    error: word(entry.error),
    failed: isFailed(entry),
    transferBytes: transferredBytes(entry),
    contentBytes: contentBytes(response?.body),
    uploadBytes: request.bodyBytes ?? request.body?.text?.length,
    totalMs: single(timings.totalMs ?? timings.fileTotalMs),
    phases: phasesOf(entry),
    priority: word(entry.priority),
    remote: word(entry.serverIp),
    connection: word(entry.connectionId),
    initiatorType: word(initiator?.type),
    initiatorUrl: initiator?.url === undefined ? undefined : word(keptUrl(initiator.url)),
    initiatorLine: single(initiator?.lineNumber),
    redirectUrl: word(response?.redirectUrl),
    fromCache: entry.fromCache,
    fromServiceWorker: entry.fromServiceWorker,
    workerSource: entry.workerSource,
    trackingId: word(ids[0]?.value),
    trackingType: word(ids[0]?.type),
    trackingCount: Math.min(MOST_IDS, ids.length),
    graphql: graphql !== undefined,
    graphqlName: word(graphql?.name),
    page: word(entry.pageRef),
    requestHeaders: namesOf(request.headers, true),
    responseHeaders: namesOf(response?.headers ?? [], true),
    cookies: namesOf(request.cookies),
    setCookies: namesOf(response?.cookies ?? []),
    hasRequestBody: hasText(request.body),
    hasResponseBody: hasText(response?.body) || entry.socketMessages.length > 0,
  }
}

function word(text: string | undefined): string | undefined {
  return text === undefined || text === '' ? undefined : clipped(text, LONGEST_WORD)
}

function single(value: number | undefined): number | undefined {
  return value === undefined ? undefined : Math.fround(value)
}

/** A body that is longer than the reader keeps has text all the same. */
function hasText(body: Body | undefined): boolean {
  if (body === undefined) return false
  return !!body.text || body.params.length > 0 || (body.absence !== undefined && !body.base64)
}

function phasesOf({ timings }: Entry): RequestRow['phases'] {
  const phases: Partial<Record<(typeof PHASE_IDS)[number], number>> = {}
  for (const id of PHASE_IDS) {
    const ms = phaseLengthMs(timings, id)
    if (ms !== undefined) phases[id] = Math.fround(ms)
  }
  return phases
}

/** Names that hold a line break are none: the list is kept as lines. */
function namesOf(named: readonly { readonly name: string }[], lower = false): readonly string[] {
  const names = new Set<string>()
  for (const { name } of named.slice(0, MOST_NAMES)) {
    const known = clipped(lower ? name.toLowerCase() : name, LONGEST_NAME)
    if (known !== '' && !known.includes('\n')) names.add(known)
  }
  return [...names].sort()
}
