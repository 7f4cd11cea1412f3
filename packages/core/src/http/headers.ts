import type { Header } from '../model/entry.ts'

/** Every value of the header `name`, in the order of the file. Names are compared without case (RFC 9110, 5.1). */
export function headerValues(headers: readonly Header[], name: string): readonly string[] {
  const wanted = name.toLowerCase()
  return headers.filter((header) => isNamed(header, wanted)).map((header) => header.value)
}

/** The first value of the header `name`. */
export function headerValue(headers: readonly Header[], name: string): string | undefined {
  const wanted = name.toLowerCase()
  return headers.find((header) => isNamed(header, wanted))?.value
}

// The length first: most headers differ in it, and lower-casing costs an allocation.
function isNamed(header: Header, lowerName: string): boolean {
  return header.name.length === lowerName.length && header.name.toLowerCase() === lowerName
}
