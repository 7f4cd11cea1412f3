import { isObject, member } from '../../codec/json-value.ts'
import { errorCode, isGraphQl } from '../../http/graphql-body.ts'
import { type GraphqlCall, graphqlCalls, graphqlErrors } from '../../http/graphql-calls.ts'
import { targetOf } from '../../http/target.ts'
import type { Entry } from '../../model/entry.ts'
import type { GraphqlErrorRow, GraphqlOperationView, GraphqlView } from './graphql-view.ts'

const MOST_CHARACTERS = 100_000
const MOST_ERRORS = 50

/** The GraphQL operations of a request; `undefined` for anything else. */
export function graphqlView(entry: Entry): GraphqlView | undefined {
  const { method, url } = entry.request
  if (!isGraphQl(entry, { method, target: targetOf(url.slice(0, 20_000)) })) return undefined
  const calls = graphqlCalls(entry)
  if (calls.length === 0) return undefined
  const results = graphqlErrors(entry)
  return {
    batch: calls.length > 1,
    operations: calls.map((call, place) => operationView(call, results[place])),
  }
}

function operationView(
  call: GraphqlCall,
  result: ReturnType<typeof graphqlErrors>[number],
): GraphqlOperationView {
  return {
    type: call.type,
    name: call.name,
    document: call.document?.slice(0, MOST_CHARACTERS),
    persistedHash: call.persistedHash,
    variables:
      call.variables === undefined
        ? undefined
        : JSON.stringify(call.variables, undefined, 2)?.slice(0, MOST_CHARACTERS),
    errors: (result?.errors ?? []).slice(0, MOST_ERRORS).map(errorRow),
    partial: result?.partial ?? false,
  }
}

function errorRow(error: Readonly<Record<string, unknown>>): GraphqlErrorRow {
  const message = member(error, 'message')
  const path = member(error, 'path')
  return {
    message:
      typeof message === 'string' ? message.slice(0, 2000) : (JSON.stringify(error) ?? '').slice(0, 500),
    code: errorCode(error),
    path: Array.isArray(path) ? ['data', ...path.slice(0, 40).map(stepText)].join('.') : undefined,
  }
}

function stepText(step: unknown): string {
  return isObject(step) || Array.isArray(step) ? '…' : String(step).slice(0, 100)
}
