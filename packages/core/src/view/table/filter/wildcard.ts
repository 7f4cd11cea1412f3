/** Whether a text is one of the words, in which `*` stands for any characters. Both in lower case. */
export function wordsMatcher(words: readonly string[]): (text: string) => boolean {
  const plain = new Set(words.filter((word) => !word.includes('*')))
  const open = words.filter((word) => word.includes('*')).map((word) => word.split('*'))
  return (text) => plain.has(text) || open.some((pieces) => holds(text, pieces))
}

/** Each piece at its first place behind the one before it. */
function holds(text: string, pieces: readonly string[]): boolean {
  const head = pieces[0] ?? ''
  const tail = pieces.at(-1) ?? ''
  if (text.length < head.length + tail.length || !text.startsWith(head) || !text.endsWith(tail)) return false
  let at = head.length
  for (const piece of pieces.slice(1, -1)) {
    const found = text.indexOf(piece, at)
    if (found < 0) return false
    at = found + piece.length
  }
  return at <= text.length - tail.length
}
