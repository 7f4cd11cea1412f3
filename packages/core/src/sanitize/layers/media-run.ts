/** Shorter runs are looked into, whatever they begin with. */
const SHORTEST = 64

/** First characters of known media in base64: nothing in them is text that anybody could read. */
const STARTS = [
  'iVBORw0KGgo', // PNG
  '/9j/', // JPEG
  'R0lGODdh', // GIF
  'R0lGODlh',
  'UklGR', // RIFF: WebP, WAV, AVI
  'd09GMgA', // WOFF2
  'd09GRgA', // WOFF
]

/** Whether a run of base64 is a picture or a font by its first bytes. */
export function isMediaRun(bytes: Uint8Array, start: number, end: number): boolean {
  if (end - start < SHORTEST) return false
  for (const text of STARTS) if (startsWith(bytes, start, text)) return true
  return false
}

function startsWith(bytes: Uint8Array, at: number, text: string): boolean {
  for (let i = 0; i < text.length; i++) if (bytes[at + i] !== text.charCodeAt(i)) return false
  return true
}
