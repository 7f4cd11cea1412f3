export type JsonType = 'object' | 'array' | 'string' | 'integer' | 'number' | 'boolean' | 'null'

/** The part of JSON Schema (draft 2020-12) that our own schemas use. */
export interface JsonSchema {
  readonly $schema?: string
  readonly title?: string
  readonly description?: string
  readonly type?: JsonType | readonly JsonType[]
  readonly enum?: readonly string[]
  readonly not?: { readonly enum: readonly string[] }
  readonly pattern?: string
  readonly minLength?: number
  readonly maxLength?: number
  readonly minimum?: number
  readonly maximum?: number
  readonly maxItems?: number
  readonly items?: JsonSchema
  readonly properties?: Readonly<Record<string, JsonSchema>>
  readonly propertyNames?: JsonSchema
  readonly additionalProperties?: false | JsonSchema
  readonly required?: readonly string[]
  readonly anyOf?: readonly { readonly required: readonly string[] }[]
}

/** Where a value is not what its schema says. */
export interface SchemaProblem {
  readonly pointer: string
  readonly kind: 'type' | 'choice' | 'form' | 'length' | 'range' | 'items' | 'field' | 'missing' | 'empty'
  /** What would be right: a type, the choices, the fields; never anything of the value. */
  readonly expected: readonly string[]
  /** The word that was found where one of `expected` should stand; for "did you mean" alone. */
  readonly word?: string
}

/** The first place, in the order of the text, where `value` breaks the schema. */
export function schemaProblem(schema: JsonSchema, value: unknown, pointer = ''): SchemaProblem | undefined {
  const problem = (
    kind: SchemaProblem['kind'],
    expected: readonly (string | number)[] = [],
  ): SchemaProblem => ({
    pointer,
    kind,
    expected: expected.map(String),
    ...(typeof value === 'string' && kind === 'choice' && { word: value }),
  })
  const types = schema.type === undefined ? [] : [schema.type].flat()
  if (types.length > 0 && !types.some((type) => isType(value, type))) return problem('type', types)
  if (schema.enum !== undefined && !schema.enum.some((choice) => choice === value))
    return problem('choice', schema.enum)
  if (schema.not?.enum.some((choice) => choice === value)) return problem('form')
  if (typeof value === 'string') {
    if (schema.pattern !== undefined && !new RegExp(schema.pattern, 'u').test(value))
      return problem('form', [schema.pattern])
    const { minLength = 0, maxLength = Infinity } = schema
    const length = [...value].length
    if (length < minLength || length > maxLength) return problem('length', [minLength, maxLength])
  }
  if (typeof value === 'number') {
    const { minimum = -Infinity, maximum = Infinity } = schema
    if (value < minimum || value > maximum) return problem('range', [minimum, maximum])
  }
  if (Array.isArray(value)) {
    if (value.length > (schema.maxItems ?? Infinity)) return problem('items', [schema.maxItems ?? 0])
    return firstOf(value, (item, at) => schema.items && schemaProblem(schema.items, item, `${pointer}/${at}`))
  }
  if (!isObject(value)) return undefined
  const missing = schema.required?.filter((name) => !Object.hasOwn(value, name)) ?? []
  if (missing.length > 0) return problem('missing', missing)
  const { anyOf } = schema
  if (
    anyOf !== undefined &&
    !anyOf.some(({ required }) => required.every((name) => Object.hasOwn(value, name)))
  )
    return problem(
      'empty',
      anyOf.flatMap(({ required }) => required),
    )
  return firstOf(Object.entries(value), ([name, member]) => memberProblem(schema, name, member, pointer))
}

function memberProblem(
  schema: JsonSchema,
  name: string,
  member: unknown,
  outer: string,
): SchemaProblem | undefined {
  const pointer = `${outer}/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`
  const { properties, propertyNames, additionalProperties } = schema
  if (propertyNames !== undefined) {
    const problem = schemaProblem(propertyNames, name, pointer)
    if (problem !== undefined) return { ...problem, kind: problem.kind === 'choice' ? 'field' : problem.kind }
  }
  const own = properties !== undefined && Object.hasOwn(properties, name) ? properties[name] : undefined
  if (own !== undefined) return schemaProblem(own, member, pointer)
  if (additionalProperties === false)
    return { pointer, kind: 'field', expected: Object.keys(properties ?? {}), word: name }
  return additionalProperties && schemaProblem(additionalProperties, member, pointer)
}

function firstOf<T>(
  values: readonly T[],
  look: (value: T, at: number) => SchemaProblem | undefined,
): SchemaProblem | undefined {
  for (const [at, value] of values.entries()) {
    const problem = look(value, at)
    if (problem !== undefined) return problem
  }
  return undefined
}

function isType(value: unknown, type: JsonType): boolean {
  if (type === 'null') return value === null
  if (type === 'array') return Array.isArray(value)
  if (type === 'object') return isObject(value)
  if (type === 'integer') return Number.isInteger(value)
  return typeof value === type
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
