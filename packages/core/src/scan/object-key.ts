import type { TokenBytes } from './token-bytes.ts'

// A key may begin with U+FEFF, which is part of it.
const decoder = new TextDecoder('utf-8', { ignoreBOM: true })

/** Text of a string's raw content. Bad UTF-8 becomes U+FFFD. */
export function tokenText({ bytes, from, to }: TokenBytes, escaped: boolean): string {
  const text = decoder.decode(bytes.subarray(from, to))
  return escaped ? (JSON.parse(`"${text}"`) as string) : text
}

/** UTF-8 of `text`, lone surrogates kept apart (as three bytes each), so that keys are equal only when they are. */
export function bytesOfText(text: string): Uint8Array {
  const bytes: number[] = []
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0
    if (code < 0x80) bytes.push(code)
    else if (code < 0x800) bytes.push(0xc0 | (code >> 6), 0x80 | (code & 0x3f))
    else if (code < 0x10000)
      bytes.push(0xe0 | (code >> 12), 0x80 | ((code >> 6) & 0x3f), 0x80 | (code & 0x3f))
    else
      bytes.push(
        0xf0 | (code >> 18),
        0x80 | ((code >> 12) & 0x3f),
        0x80 | ((code >> 6) & 0x3f),
        0x80 | (code & 0x3f),
      )
  }
  return Uint8Array.from(bytes)
}

/** Keys of known names: the bytes are compared, so no other key can pass for one. */
export function keyNames<Name extends string>(
  names: readonly Name[],
): (bytes: Uint8Array, from: number, to: number) => Name | undefined {
  const known = names.map((name) => ({ name, bytes: bytesOfText(name) }))
  return (bytes, from, to) => {
    for (const { name, bytes: wanted } of known) {
      if (wanted.length !== to - from) continue
      let i = 0
      while (i < wanted.length && wanted[i] === bytes[from + i]) i++
      if (i === wanted.length) return name
    }
    return undefined
  }
}
