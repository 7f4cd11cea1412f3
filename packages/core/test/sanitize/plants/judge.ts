import { binary, textsIn } from './decode.ts'

/** A string or number of a document, with where it stands. */
interface Leaf {
  readonly pointer: string
  readonly text: string
}

const memo = new Map<string, readonly string[]>()

/** Every layer of a leaf; the same leaf is opened once. */
function layersOf(text: string): readonly string[] {
  const known = memo.get(text)
  if (known !== undefined) return known
  if (memo.size > 20_000) memo.clear()
  const layers = textsIn(binary(text))
  memo.set(text, layers)
  return layers
}

/** Keys, strings and numbers, in order. */
export function leavesOf(value: unknown, pointer = '', leaves: Leaf[] = []): Leaf[] {
  if (typeof value === 'string' || typeof value === 'number') leaves.push({ pointer, text: String(value) })
  else if (Array.isArray(value))
    for (const [at, item] of value.entries()) leavesOf(item, `${pointer}/${at}`, leaves)
  else if (typeof value === 'object' && value !== null) {
    for (const [key, member] of Object.entries(value)) {
      leaves.push({ pointer: `${pointer}/${key} (key)`, text: key })
      leavesOf(member, `${pointer}/${key}`, leaves)
    }
  }
  return leaves
}

/** A long secret is told by half of it as well. */
function formsOf(secret: string): string[] {
  if (secret.length < 16 || /[@ ]/.test(secret) || !/\d/.test(secret)) return [secret]
  const middle = Math.floor(secret.length / 2)
  // Vendors' prefixes are public, and so is the padding of base64.
  return [secret, secret.slice(0, Math.max(middle, 12)), secret.slice(middle).replace(/=+$/, '')]
}

export interface Fault {
  readonly value: string
  readonly pointer: string
}

/** Where secrets stand, whole or by half, in any layer. */
export function leaksIn(value: unknown, secrets: readonly string[]): Fault[] {
  const forms = secrets.map((secret) => [secret, formsOf(secret).map(binary)] as const)
  return leavesOf(value).flatMap(({ pointer, text }) => {
    const layers = layersOf(text)
    return forms
      .filter(([, needles]) => needles.some((needle) => layers.some((layer) => layer.includes(needle))))
      .map(([secret]) => ({ value: secret, pointer }))
  })
}

/** Secrets that stand nowhere whole, though they were planted. */
export function missing(value: unknown, values: readonly string[]): string[] {
  const all = leavesOf(value).flatMap(({ text }) => layersOf(text))
  return values.filter((each) => !all.some((layer) => layer.includes(binary(each))))
}

/** Where values no longer stand as often as they did. */
export function lossesBetween(before: unknown, after: unknown, keeps: readonly string[]): Fault[] {
  const [first, second] = [leavesOf(before), leavesOf(after)]
  if (first.length !== second.length) return [{ value: 'the number of literals', pointer: '' }]
  return first.flatMap(({ pointer, text }, at) => {
    const copy = second[at]!.text
    if (copy === text) return []
    return keeps.filter((keep) => count(copy, keep) < count(text, keep)).map((value) => ({ value, pointer }))
  })
}

/** How often a value stands in the layer that holds it most often. */
function count(text: string, value: string): number {
  const needle = binary(value)
  return Math.max(...layersOf(text).map((layer) => layer.split(needle).length - 1))
}
