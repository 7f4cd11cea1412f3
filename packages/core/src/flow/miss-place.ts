import { decodeBase64 } from '../codec/base64.ts'

/** A value, and what stands around it. */
export interface Place {
  readonly value: string | number
  /** Keys of the same object, its own left out. */
  readonly beside: readonly string[]
  /** The `name` or `key` that it is the `value` of; of a header, say. */
  readonly name: string | undefined
}

/** The text or number at the end of `steps`. */
export function placeAt(root: unknown, steps: readonly string[]): Place | undefined {
  let value = root
  let around: unknown
  for (const step of steps) {
    around = value
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step)) return undefined
    value = (value as Record<string, unknown>)[step]
  }
  if (typeof value !== 'string' && typeof value !== 'number') return undefined
  const last = steps[steps.length - 1]
  const isObject = typeof around === 'object' && around !== null && !Array.isArray(around)
  const { name, key } = isObject ? (around as Record<string, unknown>) : {}
  const called = last === 'value' ? (name ?? key) : undefined
  return {
    value,
    beside: isObject ? Object.keys(around as object).filter((each) => each !== last) : [],
    name: typeof called === 'string' ? called : undefined,
  }
}

/** The value below layers, as a receipt writes them; `undefined` when a layer does not open. */
export function innerValue(place: Place, layers: readonly string[]): Place | undefined {
  let at: Place | undefined = place
  for (const layer of layers) {
    if (at === undefined) return undefined
    at = below(String(at.value), layer)
  }
  return at
}

function below(text: string, layer: string): Place | undefined {
  const colon = layer.indexOf(':')
  const kind = colon < 0 ? layer : layer.slice(0, colon)
  const rest = colon < 0 ? '' : layer.slice(colon + 1)
  if (kind === 'json') return inJson(text, rest)
  if (kind === 'form') return inForm(text, rest)
  if (kind === 'query') return inForm(/\?([^#]*)/.exec(text)?.[1] ?? '', rest)
  if (kind !== 'base64') return undefined
  const bytes = decodeBase64(text.trim())
  const value = bytes && new TextDecoder('utf-8', { fatal: false }).decode(bytes)
  return value === undefined ? undefined : { value, beside: [], name: undefined }
}

function inJson(text: string, pointer: string): Place | undefined {
  try {
    const steps = pointer.split('/').slice(1)
    return placeAt(
      JSON.parse(text),
      steps.map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~')),
    )
  } catch {
    return undefined
  }
}

function inForm(text: string, name: string): Place | undefined {
  const fields = text.split('&').map((field) => {
    const equals = field.indexOf('=')
    return equals < 0
      ? [decoded(field), '']
      : [decoded(field.slice(0, equals)), decoded(field.slice(equals + 1))]
  }) as [string, string][]
  const found = fields.find(([key]) => key === name)
  if (found === undefined) return undefined
  return {
    value: found[1],
    beside: fields.map(([key]) => key).filter((key) => key !== name),
    name: undefined,
  }
}

function decoded(text: string): string {
  const spaced = text.replaceAll('+', ' ')
  try {
    return decodeURIComponent(spaced)
  } catch {
    return spaced
  }
}
