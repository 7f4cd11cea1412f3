import { isObject, member, parsedJson } from '../codec/json-value.ts'

/** What an error says beyond its own status: its message, and the failure behind it that it passes on. */
export interface NestedError {
  /** The first message, outermost; at most 200 characters. */
  readonly message?: string
  /** Status that a service behind gave, where the error names another one than its own. */
  readonly upstreamStatus?: number
  /** Name or host of that service, as the error writes it. */
  readonly upstream?: string
}

const MESSAGE_CHARS = 200
const MAX_DEPTH = 6
const MAX_TEXTS = 30
const TEXT_CHARS = 4000
/** Members that hold a message or the error below, the outer ones first. */
const ERROR_KEYS = [
  'message',
  'errorMessage',
  'error_description',
  'error_message',
  'msg',
  'error',
  'errors',
  'title',
  'detail',
  'details',
  'description',
  'reason',
  'fault',
  'faultstring',
  'exception',
  'cause',
  'innerError',
  'innererror',
  'upstreamError',
  'response',
  'body',
  'data',
]
const STATUS_KEYS = [
  'status',
  'statusCode',
  'status_code',
  'httpStatus',
  'httpStatusCode',
  'upstreamStatus',
  'code',
]
const SERVICE_KEYS = ['upstream', 'upstreamService', 'service', 'serviceName', 'provider', 'vendor']

const STATUS_WORDS =
  /(?:\bstatus(?:[ _-]?code)?|\bsummary|\bresponse code|\bHTTP(?:\/\d(?:\.\d)?)?)"?\s{0,3}[:=]?\s{0,3}"?([45]\d\d)\b|^\s{0,5}([45]\d\d)\b(?=\s?[:\-–])|\b([45]\d\d) (?:Bad Gateway|Bad Request|Conflict|Forbidden|Gateway Time-?out|Internal Server Error|Not Found|Service Unavailable|Unauthorized)\b/gi
const HOST = /\bhttps?:\/\/([a-z0-9][a-z0-9.-]{1,100})/i
const SERVICE_NAME =
  /\b(?:in|from|by|to|with|at|calling|contacting) ([A-Z][A-Za-z0-9_-]{1,40})(?=[\s.,;:)]|$)/g
const NO_NAMES = new Set([
  'API',
  'DELETE',
  'Error',
  'GET',
  'HTTP',
  'HTTPS',
  'JSON',
  'PATCH',
  'POST',
  'PUT',
  'The',
  'URL',
  'XML',
])

interface Found {
  readonly texts: string[]
  readonly statuses: number[]
  service?: string
}

/** Unwraps the error in a body: nested objects, JSON inside of texts, and statuses that a message tells in prose. */
export function nestedErrorOf(body: unknown, ownStatus: number | undefined): NestedError {
  const found: Found = { texts: [], statuses: [] }
  collect(body, 0, found)
  const message = found.texts[0]?.slice(0, MESSAGE_CHARS)
  const upstreamStatus = found.statuses.findLast((status) => status !== ownStatus)
  if (upstreamStatus === undefined) return { message }
  return { message, upstreamStatus, upstream: found.service ?? serviceIn(found.texts) }
}

/** The same as data of a finding; `reason` chooses the text that can tell it. */
export function nestedErrorData(error: NestedError): Readonly<Record<string, string | number>> {
  const { message, upstreamStatus, upstream = '–' } = error
  if (upstreamStatus !== undefined)
    return { reason: 'upstream', message: message ?? '–', upstreamStatus, upstream }
  return message === undefined ? {} : { reason: 'message', message }
}

function collect(value: unknown, depth: number, found: Found): void {
  if (depth > MAX_DEPTH || found.texts.length >= MAX_TEXTS) return
  if (typeof value === 'string') collectText(value, depth, found)
  else if (Array.isArray(value)) for (const item of value.slice(0, 10)) collect(item, depth + 1, found)
  else if (isObject(value)) {
    for (const key of STATUS_KEYS) addStatus(Number(member(value, key)), found)
    const service = SERVICE_KEYS.map((key) => member(value, key)).find((name) => typeof name === 'string')
    if (typeof service === 'string' && service !== '') found.service = service.slice(0, 100)
    for (const key of ERROR_KEYS) if (Object.hasOwn(value, key)) collect(value[key], depth + 1, found)
  }
}

function collectText(whole: string, depth: number, found: Found): void {
  const text = whole.slice(0, TEXT_CHARS)
  const from = text.indexOf('{')
  const inner = from < 0 ? undefined : parsedJson(text.slice(from, text.lastIndexOf('}') + 1))
  const prose = inner === undefined ? text : text.slice(0, from)
  if (prose.trim() !== '') {
    found.texts.push(prose.trim())
    for (const match of prose.matchAll(STATUS_WORDS))
      addStatus(Number(match[1] ?? match[2] ?? match[3]), found)
  }
  if (inner !== undefined) collect(inner, depth + 1, found)
}

function addStatus(status: number, { statuses }: Found): void {
  if (Number.isInteger(status) && status >= 400 && status <= 599 && statuses.length < MAX_TEXTS)
    statuses.push(status)
}

/** The last name that the messages give: `failed to create dub.point in Dubber` → `Dubber`. */
function serviceIn(texts: readonly string[]): string | undefined {
  for (const text of [...texts].reverse()) {
    const host = HOST.exec(text)?.[1]
    if (host) return host
    const names = [...text.matchAll(SERVICE_NAME)].flatMap((match) => match[1] ?? [])
    const name = names.findLast((each) => !NO_NAMES.has(each))
    if (name) return name
  }
  return undefined
}
