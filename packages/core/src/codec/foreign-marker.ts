import type { PriorSanitizer } from '../model/prior-sanitizing.ts'

const MARKER =
  /^(?:[[<({*#_ -]{0,4}(?:redacted|removed|masked|hidden|sanitized|sanitised|scrubbed|filtered|obfuscated|anonymized|xxx|hash(?:ed)?)[\])>}*#_ -]{0,4}|[*•x]{3,200}|_harmored_|\[[\w .:-]{1,60} (?:redacted|removed)\]|(?:manually )?removed)$/i

// What stands before a marker's word, stars, and UTF-8 beyond ASCII.
const OPENS = new Uint8Array(256).fill(1, 0x80)
for (const char of '[<({*#_ -') OPENS[char.charCodeAt(0)] = 1
const WORD_STARTS = new Set(['re', 'ma', 'hi', 'sa', 'sc', 'fi', 'ob', 'an', 'xx', 'ha'].map(pairOf))

function pairOf(word: string): number {
  return (word.charCodeAt(0) << 8) | word.charCodeAt(1)
}

/** Whether a value begins like another tool's mark. */
export function mayBeMarker(value: Uint8Array): boolean {
  const first = value[0] ?? 0
  if (OPENS[first] !== 0) return true
  return WORD_STARTS.has(((first | 0x20) << 8) | ((value[1] ?? 0) | 0x20))
}

/** Another tool's mark for a value that it took away: `[redacted]`, `***`, `_harmored_`, `[sid redacted]`. */
export function isForeignMarker(value: string): boolean {
  return value.length <= 200 && MARKER.test(value)
}

/** Who leaves such a mark; `other` for words that many use. */
export function markerMaker(value: string): PriorSanitizer {
  if (/^_harmored_$/i.test(value)) return 'harmor'
  if (/^obfuscated$/i.test(value)) return 'npm-har-sanitizer'
  return /^\[[\w .:-]{1,60} redacted\]$/i.test(value) ? 'har-sanitizer' : 'other'
}
