// C0 but not line feed, DEL and C1, line and paragraph separators, marks and overrides of direction, characters of
// no width, tag characters, and halves of surrogate pairs: what could move the cursor, recolour, reorder or hide.
const HIDDEN =
  /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb]|[\u{e0000}-\u{e007f}]|\p{Surrogate}/gu

/** Text as it may go to a terminal: one line of it, every character that acts or hides spelled out. */
export function visible(text: string): string {
  return text.replace(HIDDEN, spelled).replaceAll('\n', '\\u000a')
}

/** The same for text of several lines. */
export function visibleLines(text: string): string {
  return text.replace(HIDDEN, spelled)
}

/** JSON of `value`, with the same characters escaped: it parses to the same value, and is inert on a terminal. */
export function inertJson(value: unknown): string {
  return JSON.stringify(value, undefined, 2).replace(HIDDEN, utf16Escapes)
}

function spelled(character: string): string {
  const code = character.codePointAt(0) ?? 0
  return code > 0xffff ? `\\u{${code.toString(16)}}` : utf16Escapes(character)
}

function utf16Escapes(character: string): string {
  let out = ''
  for (let i = 0; i < character.length; i++)
    out += `\\u${character.charCodeAt(i).toString(16).padStart(4, '0')}`
  return out
}
