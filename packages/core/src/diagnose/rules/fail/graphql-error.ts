import { member } from '../../../codec/json-value.ts'
import {
  errorCode,
  type GraphQlFailure,
  graphQlFailures,
  isGraphQl,
  nullPaths,
} from '../../../http/graphql-body.ts'
import { entryPointer } from '../../../model/entry.ts'
import { isThirdParty } from '../../context.ts'
import { defineRule } from '../../rule.ts'

const MESSAGE_CHARS = 200
/** The client asks by hash first and sends the document when the server does not know it: no failure. */
const HANDSHAKE = /^persisted_?query_?not_?(?:found|supported)$/i

/** A GraphQL operation that failed, whole or in part, under a 2xx. */
export const graphqlError = defineRule({
  id: 'graphql-error',
  code: 'FAIL-21',
  severity: 'error',
  confidence: 'certain',
  owner: 'backend',
  group: 'endpoint',
  defaults: {},
  entry({ entry, about, context, report }) {
    const { status } = about
    if (status === undefined || status < 200 || status > 299 || about.failed || about.kind === 'preflight')
      return
    if (!entry.response?.body?.text?.includes('"errors"') || !isGraphQl(entry, about)) return
    for (const failure of graphQlFailures(entry)) {
      const { operation, errors, partial } = failure
      if (errors.every(isHandshake)) continue
      const codes = [...new Set(errors.flatMap((error) => errorCode(error) ?? []))].slice(0, 10)
      const gaps = nullPaths(failure)
      const light = isThirdParty(context, about)
      report({
        at: entryPointer(about.index, '/response/content/text'),
        apart: operation,
        severity: light ? 'note' : partial ? 'warning' : undefined,
        data: {
          status,
          operation,
          message: messageOf(failure),
          errors: errors.length,
          partial,
          ...(codes.length > 0 ? { codes } : {}),
          ...(gaps.length > 0 ? { nullPaths: gaps } : {}),
        },
      })
    }
  },
})

function isHandshake(error: Readonly<Record<string, unknown>>): boolean {
  const message = member(error, 'message')
  return [errorCode(error), message].some((word) => typeof word === 'string' && HANDSHAKE.test(word))
}

function messageOf({ errors }: GraphQlFailure): string {
  const message = errors[0] && member(errors[0], 'message')
  return typeof message === 'string' && message !== '' ? message.slice(0, MESSAGE_CHARS) : '–'
}
