import type { ReadEntry } from '../../model/capture.ts'
import type { Entry } from '../../model/entry.ts'
import type { DialectTraits } from '../dialects/dialect-traits.ts'
import { amountOf, filledTextOf, flagOf, type HarObject, numberOf, objectOf, textOf } from '../lenient.ts'
import { readTimings } from '../timing/read-timings.ts'
import { type EntryIssues, entryIssues } from './entry-issues.ts'
import { readFailure } from './failure.ts'
import { readInitiator } from './initiator.ts'
import { readSocketMessages, readStreamEvents } from './messages.ts'
import { readTime } from './read-time.ts'
import { readRequest } from './request.ts'
import { readResourceType } from './resource-type.ts'
import { readResponse } from './response.ts'
import { readWorkerSource } from './worker-source.ts'

const NOTHING: HarObject = {}

/** Makes one raw entry an `Entry`. What is wrong with it is listed; only what is no object at all is no entry. */
export function readEntry(value: unknown, index: number, traits: DialectTraits): ReadEntry {
  const issues = entryIssues(index)
  const found = objectOf(value)
  if (!found) {
    issues.add('invalid-entry', '')
    return { index, issues: issues.list }
  }
  const raw = traits.tidy?.(found) ?? found
  return { index, entry: entryOf(raw, index, traits, issues), issues: issues.list }
}

function entryOf(raw: HarObject, index: number, traits: DialectTraits, issues: EntryIssues): Entry {
  const rawResponse = objectOf(raw.response)
  const startedText = textOf(raw.startedDateTime)
  const started = startedText === undefined ? undefined : readTime(startedText)
  if (started?.defect) issues.add(started.defect, '/startedDateTime')
  const request = readRequest(objectOf(raw.request) ?? NOTHING, issues)
  const response = rawResponse ? readResponse(rawResponse, issues) : undefined
  if (!response) issues.add('missing-response', '')
  const timings = readTimings(objectOf(raw.timings) ?? NOTHING, numberOf(raw.time), traits)
  return {
    index,
    startedAt: started?.at,
    startedText,
    request,
    response,
    error: readFailure(raw, rawResponse, response?.status),
    timings,
    pageRef: filledTextOf(raw.pageref),
    resourceType: readResourceType(raw._resourceType),
    initiator: readInitiator(raw),
    serverIp: readIp(raw.serverIPAddress),
    connectionId: filledTextOf(raw._connectionId) ?? filledTextOf(raw.connection),
    priority: filledTextOf(raw._priority) ?? filledTextOf(raw._initialPriority),
    fromCache: readFromCache(raw, response?.status, traits),
    fromServiceWorker: flagOf(rawResponse?._fetchedViaServiceWorker) ?? false,
    workerSource: readWorkerSource(rawResponse?._serviceWorkerResponseSource),
    socketMessages: readSocketMessages(raw._webSocketMessages),
    streamEventsAt: readStreamEvents(raw._eventSourceMessages),
    comment: filledTextOf(raw.comment),
  }
}

/** Chrome writes IPv6 addresses in brackets. */
function readIp(value: unknown): string | undefined {
  const text = filledTextOf(value)
  return text?.startsWith('[') && text.endsWith(']') ? filledTextOf(text.slice(1, -1)) : text
}

function readFromCache(
  raw: HarObject,
  status: number | undefined,
  traits: DialectTraits,
): Entry['fromCache'] {
  const told = filledTextOf(raw._fromCache)
  if (told === 'memory' || told === 'disk') return told
  if (told !== undefined && flagOf(told) !== false) return 'other'
  return traits.zeroTimeIsCache && status === 200 && amountOf(raw.time) === 0 ? 'other' : undefined
}
