/** Whether `text` is what `glob` tells: `*` stands for any characters. Linear but for the stars. */
export function matchesGlob(glob: string, text: string): boolean {
  const pieces = glob.split('*')
  const [first = '', ...others] = pieces
  if (others.length === 0) return glob === text
  if (!text.startsWith(first)) return false
  const last = others.pop() ?? ''
  let at = first.length
  for (const piece of others) {
    const found = text.indexOf(piece, at)
    if (found < 0) return false
    at = found + piece.length
  }
  return text.length - last.length >= at && text.endsWith(last)
}

/** Whether a pointer is what `glob` tells: `*` stands for one step, `**` for any number of them. */
export function matchesPointer(glob: string, pointer: string): boolean {
  const wanted = glob.split('/')
  const steps = pointer.split('/')
  // Which beginnings of the glob fit the steps so far.
  let fits = reach(wanted, new Set([0]))
  for (const step of steps) {
    const next = new Set<number>()
    for (const at of fits) {
      const want = wanted[at]
      if (want === '**') next.add(at)
      else if (want === '*' || want === step) next.add(at + 1)
    }
    fits = reach(wanted, next)
  }
  return fits.has(wanted.length)
}

/** `**` may stand for nothing. */
function reach(wanted: readonly string[], fits: Set<number>): Set<number> {
  for (const at of fits) if (wanted[at] === '**') fits.add(at + 1)
  return fits
}
