/** A JSON text that ends too early, with what is missing to close it. */
export interface ClosedJson {
  readonly value: unknown
  /** Characters of the text that were read. */
  readonly read: number
}

/**
 * Reads a JSON text that was cut, up to its last whole value: the brackets that are open are closed. `undefined` when
 * nothing of it can be read, or when it is broken in another way.
 */
export function readCutJson(text: string): ClosedJson | undefined {
  const open: string[] = []
  // Up to where all is whole, and what is open there.
  let safe = 0
  let safeOpen = 0
  let isKey = false
  for (let at = 0; at < text.length; at++) {
    const char = text[at]
    if (char === '"') {
      const end = stringEnd(text, at)
      if (end < 0) break
      at = end
      if (!isKey) mark(at + 1)
    } else if (char === '{' || char === '[') {
      open.push(char)
      isKey = char === '{'
      mark(at + 1)
    } else if (char === '}' || char === ']') {
      if (open.pop() !== (char === '}' ? '{' : '[')) return undefined
      isKey = false
      mark(at + 1)
    } else if (char === ',') {
      mark(at)
      isKey = open.at(-1) === '{'
    } else if (char === ':') isKey = false
  }
  if (safe === 0) return undefined
  const closers = open
    .slice(0, safeOpen)
    .reverse()
    .map((char) => (char === '{' ? '}' : ']'))
  try {
    return { value: JSON.parse(text.slice(0, safe) + closers.join('')), read: safe }
  } catch {
    return undefined
  }

  function mark(at: number): void {
    safe = at
    safeOpen = open.length
  }
}

function stringEnd(text: string, from: number): number {
  for (let at = from + 1; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code === 0x5c) at++
    else if (code === 0x22) return at
  }
  return -1
}
