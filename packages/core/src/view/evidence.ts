import { isTag } from '../model/tag.ts'
import type { Evidence } from './file-report.ts'

const MOST_CHARACTERS = 120
const MOST_MEMBERS = 4

/**
 * What stands at `below`, a pointer into the JSON of one entry, in one line: a value with the name of its header or
 * field, or the short members of an object. `undefined` when there is nothing to show.
 */
export function evidenceAt(entry: unknown, below: string): Omit<Evidence, 'pointer'> | undefined {
  const keys = below
    .split('/')
    .slice(1)
    .map((key) => key.replaceAll('~1', '/').replaceAll('~0', '~'))
  let parent: unknown
  let value = entry
  for (const key of keys) {
    parent = value
    value = member(value, key)
  }
  if (isScalar(value)) {
    const beside = keys.at(-1) === 'value' ? member(parent, 'name') : undefined
    const name = typeof beside === 'string' ? beside : keys.at(-1)
    return { ...(name !== undefined && { name: inOneLine(name) }), value: inOneLine(String(value)) }
  }
  const [name, paired] = [member(value, 'name'), member(value, 'value')]
  if (typeof name === 'string' && isScalar(paired))
    return { name: inOneLine(name), value: inOneLine(String(paired)) }
  return membersOf(value)
}

/** Only the short ones: never a body. */
function membersOf(value: unknown): Omit<Evidence, 'pointer'> | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined
  const told = Object.entries(value)
    .filter(([name, inner]) => isScalar(inner) && name !== 'text' && String(inner).length <= 60)
    .slice(0, MOST_MEMBERS)
    .map(([name, inner]) => `${name}: ${String(inner)}`)
  return told.length === 0 ? undefined : { value: inOneLine(told.join(', ')) }
}

function member(value: unknown, key: string): unknown {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined
  return (value as Readonly<Record<string, unknown>>)[key]
}

function isScalar(value: unknown): value is string | number | boolean {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
}

/** Cut before a tag rather than within it: half a tag would look like something else. */
function inOneLine(text: string): string {
  const line = text.slice(0, MOST_CHARACTERS + 40).replace(/\s{1,160}/g, ' ')
  if (line.length <= MOST_CHARACTERS || isTag(line)) return line
  const cut = line.slice(0, MOST_CHARACTERS)
  const begun = /hsx_[a-z0-9_]{0,30}$/.exec(cut)
  return `${begun && !isTag(begun[0]) ? cut.slice(0, begun.index) : cut}…`
}
