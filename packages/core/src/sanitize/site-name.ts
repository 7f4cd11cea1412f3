import { latin1 } from '../codec/latin1.ts'
import type { Layer } from './layer.ts'

const LONGEST_NAME = 64
/** Bytes of a name, and those that one may begin with. */
const FIRST = 2
const NAME_BYTES = new Uint8Array(256)
for (const char of '0123456789.[]%-') NAME_BYTES[char.charCodeAt(0)] = 1
for (let code = 0x41; code <= 0x5a; code++) NAME_BYTES[code] = NAME_BYTES[code + 0x20] = FIRST
for (const char of '_$') NAME_BYTES[char.charCodeAt(0)] = FIRST

/** Where a value stands, for a policy that asks. */
export interface SecretPlace {
  /** The name nearest to the value: of a cookie, a field, a parameter, a member, a header. */
  readonly name: string | undefined
  /** The name that the literal in the file stands under, such as a header's. */
  readonly literalName: string | undefined
  readonly pointer: string
}

/** What the value at `start` of `layer` is called. */
function siteName(layer: Layer, start: number): string | undefined {
  let at: number | undefined = start
  for (let each: Layer | undefined = layer; each?.outer !== undefined; each = each.outer) {
    const before: string | undefined = at === undefined ? undefined : nameBefore(each.bytes, at - each.base)
    const name: string | undefined = before ?? each.key ?? stepName(each)
    if (name !== undefined) return name
    at = each.isPart && at !== undefined ? each.outerStart(at) : undefined
  }
  return undefined
}

/** The place in the file, for a value in `layer`; `known`: its pointer, where that was worked out already. */
export function secretPlace(layer: Layer, start: number, known?: string): SecretPlace {
  let literal = layer
  while (literal.outer?.outer !== undefined) literal = literal.outer
  const pointer = known ?? (literal.outer === undefined ? '' : literal.step)
  return { name: siteName(layer, start), literalName: literal.key ?? lastStep(pointer), pointer }
}

/** `name=` or `name="` right before. */
function nameBefore(bytes: Uint8Array, at: number): string | undefined {
  let end = at
  if (end > 0 && (bytes[end - 1] === 0x22 || bytes[end - 1] === 0x27)) end--
  if (bytes[end - 1] !== 0x3d) return undefined
  end--
  let from = end
  while (from > 0 && end - from < LONGEST_NAME && NAME_BYTES[bytes[from - 1] as number] !== 0) from--
  while (from < end && NAME_BYTES[bytes[from] as number] !== FIRST) from++
  return from < end ? latin1(bytes, from, end) : undefined
}

/** What the step into the layer tells: `form:password`, `json:/user/token`, `multipart:file`. */
function stepName(layer: Layer): string | undefined {
  const { step } = layer
  const colon = step.startsWith('/') ? -1 : step.indexOf(':')
  if (colon < 0 && !step.startsWith('/')) return undefined
  const name = step.slice(colon + 1)
  return name.startsWith('/') ? lastStep(name) : name === '' ? undefined : name
}

/** The last step that is no place in a list. */
function lastStep(pointer: string): string | undefined {
  for (let end = pointer.length; end > 0; ) {
    const from = pointer.lastIndexOf('/', end - 1) + 1
    const step = pointer.slice(from, end)
    if (step !== '' && !/^\d{1,9}$/.test(step)) return step.replaceAll('~1', '/').replaceAll('~0', '~')
    end = from - 1
  }
  return undefined
}
