import type { Entry } from '../model/entry.ts'
import { isTag } from '../model/tag.ts'

/** What one GraphQL call does. */
export interface GraphqlOperation {
  /** `undefined`: the document is not in the request, as with persisted queries. */
  readonly type: 'query' | 'mutation' | 'subscription' | undefined
  /** `undefined`: without a name. */
  readonly name: string | undefined
}

const PATH = /(?:^|[/._-])(?:graphql|gql)(?:$|[/._-])/i
const DEFINITION =
  /(?:^|[}\s"]|\\n)\s{0,20}(query|mutation|subscription)(?:\s{1,20}([_A-Za-z]\w{0,79}))?\s{0,20}[({@]/
/** A document without a word in front is a query (GraphQL, 2.3). */
const ANONYMOUS = /"query"\s{0,20}:\s{0,20}"\s{0,20}\{/
const NAME_FIELD = /"operationName"\s{0,20}:\s{0,20}"([_A-Za-z]\w{0,79})"/
const NAME_PARAMETER = /(?:^|[&?])operationName=([_A-Za-z]\w{0,79})(?:&|#|$)/
const QUERY_FIELD = /"query"\s{0,20}:\s{0,20}"/
/** The document stands near the head of the body; variables can be long. */
const MOST_READ = 20_000

/** The GraphQL operation of a request: of a batch the first. `undefined` for all that is no GraphQL. */
export function graphqlOperation({ request }: Pick<Entry, 'request'>): GraphqlOperation | undefined {
  const { url, body } = request
  const text = (body?.text ?? '').slice(0, MOST_READ)
  const atPath = PATH.test((url.split(/[?#]/, 1)[0] ?? '').slice(-200))
  const field = NAME_FIELD.exec(text)?.[1] ?? NAME_PARAMETER.exec(url.slice(0, MOST_READ))?.[1]
  if (!atPath && !(QUERY_FIELD.test(text) && (field !== undefined || DEFINITION.test(text)))) return undefined
  const definition = DEFINITION.exec(text)
  const name = field ?? definition?.[2]
  if (name === undefined && definition === null && !QUERY_FIELD.test(text) && !url.includes('query='))
    return undefined
  const type = definition?.[1] as GraphqlOperation['type']
  return {
    type: type ?? (ANONYMOUS.test(text) ? 'query' : undefined),
    name: name === undefined || isTag(name) ? undefined : name,
  }
}
