import type { Request } from '../model/entry.ts'
import { isObject } from './json-text.ts'

const NAMED = /\b(query|mutation|subscription)\s{1,20}([A-Za-z_]\w{0,80})/
const FIRST_FIELD = /\{\s{0,200}([A-Za-z_]\w{0,80})/
const MOST_TOLD = 3

/**
 * What a request to an endpoint that does many things asks for: the GraphQL operation or the JSON-RPC method; of a
 * batch the first three. `undefined` where the URL tells it all. `body` is the JSON of the request.
 */
export function operationOf(request: Request, body: unknown): string | undefined {
  if (body === undefined) return ofQuery(request)
  const calls = Array.isArray(body) ? body.slice(0, MOST_TOLD + 1) : [body]
  const names = calls.flatMap((call) => (isObject(call) ? (ofCall(call) ?? []) : []))
  if (names.length === 0) return undefined
  return names.length > MOST_TOLD ? `${names.slice(0, MOST_TOLD).join(', ')} …` : names.join(', ')
}

function ofCall(call: Readonly<Record<string, unknown>>): string | undefined {
  const { operationName, query, jsonrpc, method, extensions } = call
  if (typeof query === 'string' && /[{]/.test(query.slice(0, 2000))) {
    if (typeof operationName === 'string' && operationName !== '') return operationName.slice(0, 80)
    return ofDocument(query)
  }
  if (typeof operationName === 'string' && (isObject(extensions) || 'variables' in call))
    return operationName.slice(0, 80)
  if (jsonrpc !== undefined && typeof method === 'string') return method.slice(0, 80)
  return undefined
}

function ofQuery({ query }: Request): string | undefined {
  const parameter = (name: string) => query.find((field) => field.name === name)?.value
  const document = parameter('query')
  const named = parameter('operationName')
  if (named && (document !== undefined || parameter('extensions') !== undefined)) return named.slice(0, 80)
  return document?.trimStart().match(/^(?:\{|query\b|mutation\b)/) ? ofDocument(document) : undefined
}

function ofDocument(document: string): string | undefined {
  const head = document.slice(0, 2000)
  return NAMED.exec(head)?.[2] ?? FIRST_FIELD.exec(head)?.[1]
}
