import type { Header } from '../model/entry.ts'

/** Every value of the header `name`, in the order of the file. Names are compared without case (RFC 9110, 5.1). */
export function headerValues(headers: readonly Header[], name: string): readonly string[] {
  const found: string[] = []
  for (let at = indexOf(headers, name, 0); at >= 0; at = indexOf(headers, name, at + 1))
    found.push((headers[at] as Header).value)
  return found
}

/** The first value of the header `name`. */
export function headerValue(headers: readonly Header[], name: string): string | undefined {
  return headers[indexOf(headers, name, 0)]?.value
}

/** Whether the header `name` stands there more than once. */
export function isRepeated(headers: readonly Header[], name: string): boolean {
  const first = indexOf(headers, name, 0)
  return first >= 0 && indexOf(headers, name, first + 1) >= 0
}

// Asked hundreds of times of every entry: most headers differ in length or first letter, and lower-casing costs.
function indexOf(headers: readonly Header[], name: string, from: number): number {
  let wanted: string | undefined
  for (let at = from; at < headers.length; at++) {
    const found = (headers[at] as Header).name
    if (found.length !== name.length) continue
    if (found === name) return at
    if (((found.charCodeAt(0) ^ name.charCodeAt(0)) & ~0x20) !== 0) continue
    wanted ??= name.toLowerCase()
    if (found.toLowerCase() === wanted) return at
  }
  return -1
}
