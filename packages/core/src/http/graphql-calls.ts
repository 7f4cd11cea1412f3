import { isObject, member, parsedJson } from '../codec/json-value.ts'
import type { Entry } from '../model/entry.ts'
import { requestFields } from './form-body.ts'
import { requestsOf } from './graphql-body.ts'
import { jsonValue } from './json-body.ts'
import { parametersOf } from './parameters.ts'

type JsonObject = Readonly<Record<string, unknown>>
type OperationType = 'query' | 'mutation' | 'subscription'

/** One operation as it was sent. */
export interface GraphqlCall {
  readonly type?: OperationType
  readonly name?: string
  readonly document?: string
  /** Of a persisted query. */
  readonly persistedHash?: string
  readonly variables?: unknown
}

const MAX_BATCH = 50
const MAX_NAME = 100
const DEFINITION = /(?:^|[}\s])(query|mutation|subscription)(?:\s{1,20}([A-Za-z_]\w{0,99}))?\s{0,20}[({@]/
const MOST_READ = 100_000

/** The operations of a request in the order of its batch: of a JSON body, a form, or the query of its URL. */
export function graphqlCalls(entry: Entry): readonly GraphqlCall[] {
  const { body, url } = entry.request
  if (body?.mimeType === 'application/graphql' && body.text) return [callOf({ query: body.text })]
  const listed = requestsOf(entry).filter(isObject)
  if (listed.length > 0) return listed.map(callOf)
  const fields = requestFields(entry)
  // GraphQL multipart request specification: the operations are one field of JSON.
  const operations = parsedJson(fields.get('operations') ?? '')
  const sent = (Array.isArray(operations) ? operations.slice(0, MAX_BATCH) : [operations]).filter(isObject)
  if (sent.length > 0) return sent.map(callOf)
  const given = fields.has('query') ? fields : parametersOf(url)
  if (!given.has('query') && !given.has('extensions') && !given.has('operationName')) return []
  const parsed = (name: string) => parsedJson(given.get(name) ?? '')
  return [
    callOf({
      query: given.get('query'),
      operationName: given.get('operationName'),
      variables: parsed('variables'),
      extensions: parsed('extensions'),
    }),
  ]
}

function callOf(sent: JsonObject): GraphqlCall {
  const query = member(sent, 'query')
  const document = typeof query === 'string' && query !== '' ? query : undefined
  const operationName = member(sent, 'operationName')
  const named = typeof operationName === 'string' && operationName !== '' ? operationName : undefined
  const head = document?.slice(0, MOST_READ)
  const definition = head === undefined ? undefined : definitionOf(head, named)
  const extensions = member(sent, 'extensions')
  const persisted = isObject(extensions) ? member(extensions, 'persistedQuery') : undefined
  const hash = isObject(persisted) ? member(persisted, 'sha256Hash') : undefined
  return {
    type: definition?.type ?? (head !== undefined && /^\s{0,200}\{/.test(head) ? 'query' : undefined),
    name: (named ?? definition?.name)?.slice(0, MAX_NAME),
    document,
    persistedHash: typeof hash === 'string' ? hash.slice(0, MAX_NAME) : undefined,
    variables: member(sent, 'variables') ?? undefined,
  }
}

/** The definition of that name where a document holds several, else the first. */
function definitionOf(head: string, named: string | undefined) {
  const found = new RegExp(DEFINITION, 'g')
  let first: { readonly type: OperationType; readonly name: string | undefined } | undefined
  for (
    let match = found.exec(head), count = 0;
    match && count < MAX_BATCH;
    match = found.exec(head), count++
  ) {
    const definition = { type: match[1] as OperationType, name: match[2] }
    if (named === undefined || definition.name === named) return definition
    first ??= definition
  }
  return first
}

/** The errors of each operation's answer, in the order of the batch. */
export function graphqlErrors(
  entry: Entry,
): readonly { readonly errors: readonly JsonObject[]; readonly partial: boolean }[] {
  const value = jsonValue(entry)
  const results = Array.isArray(value) ? value.slice(0, MAX_BATCH) : [value]
  return results.map((result) => {
    const listed = isObject(result) ? member(result, 'errors') : undefined
    const errors = Array.isArray(listed) ? listed.filter(isObject) : []
    const data = isObject(result) ? member(result, 'data') : undefined
    const partial = errors.length > 0 && isObject(data) && Object.values(data).some((part) => part !== null)
    return { errors, partial }
  })
}
