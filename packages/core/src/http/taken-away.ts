import { isForeignMarker } from '../codec/foreign-marker.ts'
import { TAG_SOURCE } from '../model/tag.ts'

const TAG = new RegExp(TAG_SOURCE)
const TAG_HEAD = 'hsx_'
/** A mark within a longer value: `Bearer [redacted]`, `sid=***`. */
const INNER_MARK =
  /\[[\w .:-]{0,60}redacted\]|(?:^|[=\s])(?:\*{3,200}|<redacted>|REDACTED)(?:$|[;&,\s])|_harmored_/
const MOST_READ = 100_000

/**
 * Whether something was taken out of a value: `tag` by us, `mark` by another tool. Of very long values the first
 * 100,000 characters are looked at.
 */
export function takenAway(value: string): 'tag' | 'mark' | undefined {
  const text = value.length > MOST_READ ? value.slice(0, MOST_READ) : value
  if (text.includes(TAG_HEAD) && TAG.test(text)) return 'tag'
  return isForeignMarker(text.trim()) || INNER_MARK.test(text) ? 'mark' : undefined
}
