import { isObject, member, parsedJson } from '../codec/json-value.ts'
import type { Entry } from '../model/entry.ts'
import { jsonValue } from './json-body.ts'
import { parametersOf } from './parameters.ts'
import type { Target } from './target.ts'

const PATH = /(?:^|[/_.-])(?:graphi?ql|gql)(?:$|[/_.-])/i
const DOCUMENT =
  /^\s{0,20}(?:#[^\n]{0,200}\n\s{0,20}){0,5}(?:query|mutation|subscription|fragment)\b|^\s{0,20}\{/
const NAME = /^\s{0,20}(?:query|mutation|subscription)\s{1,5}([A-Za-z_]\w{0,80})/
const MAX_REQUEST_CHARS = 1 << 20
const MAX_BATCH = 50

type JsonObject = Readonly<Record<string, unknown>>

/** What one operation of a response says about its errors. */
export interface GraphQlFailure {
  /** `operationName`, or the name in the document; `–` when the operation has none. */
  readonly operation: string
  readonly errors: readonly JsonObject[]
  /** The operation has data beside its errors. */
  readonly partial: boolean
  readonly data: unknown
}

/** By path, or by a body that holds a document or a persisted query. */
export function isGraphQl(
  entry: Entry,
  { method, target }: { readonly method: string; readonly target: Target },
): boolean {
  if (method !== 'POST' && method !== 'GET') return false
  if (PATH.test(target.path.slice(0, 400))) return true
  return method === 'POST' && requestsOf(entry).some(isGraphQlRequest)
}

/** The operations of a response that have errors, in the order of the batch. */
export function graphQlFailures(entry: Entry): readonly GraphQlFailure[] {
  const value = jsonValue(entry)
  const results = Array.isArray(value) ? value.slice(0, MAX_BATCH) : [value]
  const requests = requestsOf(entry)
  return results.flatMap((result, place) => {
    const listed = isObject(result) ? member(result, 'errors') : undefined
    if (!isObject(result) || !Array.isArray(listed)) return []
    const errors = listed.filter(isObject)
    if (errors.length === 0) return []
    const data = member(result, 'data')
    const partial = isObject(data) && Object.values(data).some((part) => part !== null)
    return [{ operation: operationOf(requests[place], entry), errors, partial, data }]
  })
}

/** The operations that a request body holds, as parsed JSON: those of a batch, or one. */
export function requestsOf(entry: Entry): readonly unknown[] {
  const text = entry.request.body?.text
  if (text === undefined || text.length > MAX_REQUEST_CHARS || !/^\s{0,20}[[{]/.test(text)) return []
  const value = parsedJson(text)
  return Array.isArray(value) ? value.slice(0, MAX_BATCH) : [value]
}

function isGraphQlRequest(request: unknown): boolean {
  if (!isObject(request)) return false
  const query = member(request, 'query')
  if (typeof query === 'string') return DOCUMENT.test(query)
  const extensions = member(request, 'extensions')
  return isObject(extensions) && member(extensions, 'persistedQuery') !== undefined
}

function operationOf(request: unknown, entry: Entry): string {
  const asked = isObject(request) ? request : undefined
  const named = asked ? member(asked, 'operationName') : undefined
  const name = typeof named === 'string' ? named : parametersOf(entry.request.url).get('operationName')
  if (name) return name.slice(0, 100)
  const document = asked ? member(asked, 'query') : undefined
  return (typeof document === 'string' && NAME.exec(document)?.[1]) || '–'
}

/** `extensions.code` of an error, where it has one. */
export function errorCode(error: JsonObject): string | undefined {
  const extensions = member(error, 'extensions')
  const code = isObject(extensions) ? member(extensions, 'code') : undefined
  return typeof code === 'string' ? code.slice(0, 80) : undefined
}

/** Paths of the errors at which the data is `null`: what the page has to do without. */
export function nullPaths({ errors, data }: GraphQlFailure): readonly string[] {
  const paths = new Set<string>()
  for (const error of errors.slice(0, 50)) {
    const path = member(error, 'path')
    if (!Array.isArray(path)) continue
    const steps = path.slice(0, 40).filter((step) => typeof step === 'string' || typeof step === 'number')
    const gap = nullAt(data, steps)
    if (gap) paths.add(gap)
  }
  return [...paths].slice(0, 10)
}

/** `null` climbs to the nearest field that may be null, so that a path can end early. */
function nullAt(data: unknown, steps: readonly (string | number)[]): string | undefined {
  let at: unknown = data
  let path = 'data'
  for (const step of steps) {
    if (at === null || at === undefined) break
    path += `.${step}`
    at = Array.isArray(at) ? at[Number(step)] : isObject(at) ? member(at, String(step)) : undefined
  }
  return at === null || at === undefined ? path.slice(0, 200) : undefined
}
