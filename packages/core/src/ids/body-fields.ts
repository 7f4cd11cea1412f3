import type { NameValue } from '../model/entry.ts'

/** Deeper than this, an ID belongs to the data and not to the answer. */
const MAX_DEPTH = 4
const MAX_NODES = 5_000

/** String fields in the top levels of a JSON text, in file order; none when it is not JSON. */
export function fieldsOfJson(text: string): NameValue[] {
  const fields: NameValue[] = []
  const root = parseContainer(text)
  if (root === undefined) return fields
  let nodes = 0
  let level: unknown[] = [root]
  for (let depth = 0; depth < MAX_DEPTH && level.length > 0; depth += 1) {
    const next: unknown[] = []
    for (const node of level) {
      if (typeof node !== 'object' || node === null) continue
      for (const [name, value] of Object.entries(node)) {
        if ((nodes += 1) > MAX_NODES) return fields
        if (typeof value === 'string') fields.push({ name, value })
        else next.push(value)
      }
    }
    level = next
  }
  return fields
}

function parseContainer(text: string): unknown {
  if (!/^[\s\uFEFF]{0,64}[[{]/.test(text)) return undefined
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
