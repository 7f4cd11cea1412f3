import { headerValue } from '../http/headers.ts'
import { mimeEssence } from '../http/mime.ts'
import type { Entry, ResourceType } from '../model/entry.ts'
import { isTag } from '../model/tag.ts'
import { kindOf, responseMime } from './kind.ts'

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

/** What one GraphQL call does. */
export interface GraphqlOperation {
  readonly type: 'query' | 'mutation' | 'subscription'
  /** `undefined`: without a name. */
  readonly name: string | undefined
}

const PATH = /(?:^|[/._-])(?:graphql|gql)(?:$|[/._-])/i
const DEFINITION =
  /(?:^|[}\s"]|\\n)\s{0,20}(query|mutation|subscription)(?:\s{1,20}([_A-Za-z]\w{0,79}))?\s{0,20}[({@]/
const NAME_FIELD = /"operationName"\s{0,20}:\s{0,20}"([_A-Za-z]\w{0,79})"/
const NAME_PARAMETER = /(?:^|[&?])operationName=([_A-Za-z]\w{0,79})(?:&|#|$)/
const QUERY_FIELD = /"query"\s{0,20}:\s{0,20}"/
/** The document stands near the head of the body; variables can be long. */
const MOST_READ = 20_000

/** The GraphQL operation of a request: of a batch the first. `undefined` for all that is no GraphQL. */
export function graphqlOperation(entry: Entry): GraphqlOperation | undefined {
  const { url, body } = entry.request
  const text = (body?.text ?? '').slice(0, MOST_READ)
  const atPath = PATH.test((url.split(/[?#]/, 1)[0] ?? '').slice(-200))
  const field = NAME_FIELD.exec(text)?.[1] ?? NAME_PARAMETER.exec(url.slice(0, MOST_READ))?.[1]
  if (!atPath && !(QUERY_FIELD.test(text) && (field !== undefined || DEFINITION.test(text)))) return undefined
  const definition = DEFINITION.exec(text)
  const name = field ?? definition?.[2]
  if (name === undefined && definition === null && !QUERY_FIELD.test(text) && !url.includes('query='))
    return undefined
  const type = definition?.[1] as GraphqlOperation['type'] | undefined
  return { type: type ?? 'query', name: name === undefined || isTag(name) ? undefined : name }
}
