import { type ErrorCode, HaruspexError } from '../model/error.ts'
import { nearest } from '../text/nearest.ts'
import { type JsonPlaces, jsonPlaces } from './json-places.ts'
import { type JsonSchema, type SchemaProblem, schemaProblem } from './json-schema.ts'

/** What a file of ours is called, how large it may be, what may stand in it, and the code of its errors. */
export interface DocumentKind {
  readonly noun: string
  readonly mostBytes: number
  readonly schema: JsonSchema
  readonly code: ErrorCode
}

/** A JSON file that a person wrote and that fits its schema. */
export interface JsonDocument {
  readonly value: unknown
  /** The error for what a schema cannot say: what is wrong, and where. */
  refuse(what: string, pointer: string): HaruspexError
}

/**
 * Reads a JSON file of ours. Its errors name pointer, line and column, and no value.
 * @throws HaruspexError of `kind.code`
 */
export function readDocument(bytes: Uint8Array, kind: DocumentKind): JsonDocument {
  if (bytes.length > kind.mostBytes) throw errorOf(kind, `is larger than a ${kind.noun} can be`, '')
  const text = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? bytes.subarray(3) : bytes
  const places = jsonPlaces(text)
  const { error, twice } = places
  if (error !== undefined) throw errorOf(kind, 'is no valid JSON', '', error)
  const refuse = (what: string, pointer: string): HaruspexError =>
    errorOf(kind, what, pointer, places.at(pointer))
  if (twice !== undefined) throw refuse('has a field twice', twice)
  const value: unknown = JSON.parse(new TextDecoder().decode(text))
  const problem = schemaProblem(kind.schema, value)
  if (problem !== undefined) throw refuse(saysOf(problem), problem.pointer)
  return { value, refuse }
}

/** `(did you mean "…"?)`, when one of the known words is near. */
export function meantHint(word: string, known: readonly string[]): string {
  const meant = nearest(word, known)
  return meant === undefined ? '' : ` (did you mean "${meant}"?)`
}

function saysOf({ kind, expected, word }: SchemaProblem): string {
  const [first = '', second = ''] = expected
  const meant = word === undefined ? '' : meantHint(word, expected)
  const list = expected.length <= 8 ? `: ${expected.join(', ')}` : ''
  return {
    type: `has something else than ${first === 'integer' || first === 'object' || first === 'array' ? 'an' : 'a'} ${first}`,
    choice: `has a value that is none of the choices${meant || list}`,
    form: 'has a value of the wrong form',
    length: `has a text that is not ${first} to ${second} characters long`,
    range: `has a number that is not between ${first} and ${second}`,
    items: `has a list of more than ${first} items`,
    field: `has an unknown field${meant || list}`,
    missing: `has an item without ${expected.join(' and ')}`,
    empty: `has an item with none of ${expected.join(', ')}`,
  }[kind]
}

type Place = ReturnType<JsonPlaces['at']>

function errorOf({ noun, code }: DocumentKind, what: string, pointer: string, place?: Place): HaruspexError {
  const where = place === undefined ? '' : `, line ${place.line}, column ${place.column}`
  const at = pointer === '' ? '' : ` at ${pointer}`
  return new HaruspexError(code, `The ${noun} ${what}${at}${where}.`, {
    ...(pointer !== '' && { pointer }),
    ...(place && { line: place.line, column: place.column }),
  })
}
