import type { PriorSanitizer } from '../model/prior-sanitizing.ts'

const MARKER =
  /^(?:[[<({*#_ -]{0,4}(?:redacted|removed|masked|hidden|sanitized|sanitised|scrubbed|filtered|obfuscated|anonymized|xxx|hash(?:ed)?)[\])>}*#_ -]{0,4}|[*•x]{3,200}|_harmored_|\[[\w .:-]{1,60} (?:redacted|removed)\]|(?:manually )?removed)$/i

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
