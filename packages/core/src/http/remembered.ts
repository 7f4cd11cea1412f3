const MOST = 2000
const LONGEST = 300

/** The same function, which remembers what it gave for the texts of late: hosts and names come again and again. */
export function remembered<T>(work: (text: string) => T): (text: string) => T {
  const known = new Map<string, { readonly result: T }>()
  return (text) => {
    const found = known.get(text)
    if (found !== undefined) return found.result
    const result = work(text)
    if (text.length > LONGEST) return result
    if (known.size >= MOST) known.clear()
    known.set(text, { result })
    return result
  }
}
