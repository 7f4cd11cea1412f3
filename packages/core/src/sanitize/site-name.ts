import { latin1 } from '../codec/latin1.ts'
import type { Layer } from './layer.ts'

const LONGEST_NAME = 80

/** Where a value stands, for a policy that asks. */
export interface SecretPlace {
  /** The name nearest to the value: of a cookie, a field, a parameter, a member, a header. */
  readonly name: string | undefined
  /** The name that the literal in the file stands under, such as a header's. */
  readonly literalName: string | undefined
  readonly pointer: string
}

/** What the value at `start` of `layer` is called. */
export function siteName(layer: Layer, start: number): string | undefined {
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
  const pointer = known ?? (literal.outer === undefined ? '' : stepOf(literal))
  return { name: siteName(layer, start), literalName: literal.key ?? lastStep(pointer), pointer }
}

/** `name=` or `name="` right before. */
function nameBefore(bytes: Uint8Array, at: number): string | undefined {
  let end = at
  if (end > 0 && (bytes[end - 1] === 0x22 || bytes[end - 1] === 0x27)) end--
  if (bytes[end - 1] !== 0x3d) return undefined
  end--
  const text = latin1(bytes, Math.max(0, end - LONGEST_NAME), end)
  return /[A-Za-z_$][\w.$[\]%-]{0,63}$/.exec(text)?.[0]
}

/** What the step into the layer tells: `form:password`, `json:/user/token`, `multipart:file`. */
function stepName(layer: Layer): string | undefined {
  const step = stepOf(layer)
  const colon = step.startsWith('/') ? -1 : step.indexOf(':')
  if (colon < 0 && !step.startsWith('/')) return undefined
  const name = step.slice(colon + 1)
  return name.startsWith('/') ? lastStep(name) : name === '' ? undefined : name
}

function stepOf(layer: Layer): string {
  return typeof layer.name === 'string' ? layer.name : layer.name()
}

/** The last step that is no place in a list. */
function lastStep(pointer: string): string | undefined {
  const step = pointer
    .split('/')
    .reverse()
    .find((each) => each !== '' && !/^\d{1,9}$/.test(each))
  return step?.replaceAll('~1', '/').replaceAll('~0', '~')
}
