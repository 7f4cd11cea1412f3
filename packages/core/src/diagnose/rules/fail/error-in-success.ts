import { isObject, member } from '../../../codec/json-value.ts'
import { graphQlFailures, isGraphQl } from '../../../http/graphql-body.ts'
import { jsonResponse } from '../../../http/json-body.ts'
import { entryPointer } from '../../../model/entry.ts'
import { nestedErrorData, nestedErrorOf } from '../../nested-error.ts'
import { defineRule } from '../../rule.ts'

const ERROR_KEYS = ['error', 'errors', 'fault', 'exception']
const FLAGS = ['success', 'ok']
const BAD_WORDS = new Set(['error', 'fail', 'failed', 'failure'])
const DICTIONARY_KEYS = 30

/** A 2xx whose JSON says that it failed. */
export const errorInSuccess = defineRule({
  id: 'error-in-success',
  code: 'FAIL-19',
  severity: 'error',
  confidence: 'likely',
  owner: 'backend',
  group: 'endpoint',
  defaults: {},
  entry({ entry, about, report }) {
    const { status } = about
    if (status === undefined || status < 200 || status > 299 || about.kind === 'preflight' || about.failed)
      return
    const body = jsonResponse(entry)
    const field = body && failingField(body)
    if (!body || field === undefined) return
    if (field === 'errors' && isGraphQl(entry, about) && graphQlFailures(entry).length > 0) return
    report({
      at: entryPointer(about.index, '/response/content/text'),
      data: { status, field, ...nestedErrorData(nestedErrorOf(body, status)) },
    })
  },
})

/** The top-level member that says so. Dictionaries of texts have an `error` too, among many others. */
function failingField(body: Readonly<Record<string, unknown>>): string | undefined {
  const isDictionary = Object.keys(body).length > DICTIONARY_KEYS
  for (const key of ERROR_KEYS) {
    const value = member(body, key)
    if (isError(value) && !(isDictionary && typeof value === 'string')) return key
  }
  for (const key of FLAGS) if (member(body, key) === false) return key
  const word = member(body, 'status')
  if (typeof word === 'string' && BAD_WORDS.has(word.toLowerCase())) return 'status'
  const code = member(body, 'code')
  return typeof code === 'number' && code >= 400 && code <= 599 ? 'code' : undefined
}

/** `null`, `false`, `0`, `""`, `[]` and objects of nothing but these mean that there is no error. */
function isError(value: unknown): boolean {
  if (Array.isArray(value)) return value.length > 0
  if (isObject(value)) return Object.values(value).some((part) => Boolean(part) && !isEmptyObject(part))
  return value !== undefined && value !== null && value !== false && value !== 0 && value !== ''
}

function isEmptyObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null && Object.keys(value).length === 0
}
