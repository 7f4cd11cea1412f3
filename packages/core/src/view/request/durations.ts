import { type Language, texts } from '../../text/catalogue.ts'
import { fill } from '../../text/fill.ts'

const SECOND = 1000
const MINUTE = 60 * SECOND
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

/** A length of time in its largest unit, for people: `3 minutes`. The sign is left out. */
export function durationText(ms: number, language: Language): string {
  const says = texts(language).request.durations
  const length = Math.abs(ms)
  const told = (size: number, one: string, many: string) => {
    const n = Math.round(length / size)
    return n === 1 ? one : fill(many, { n })
  }
  if (!(length >= SECOND)) return says.less
  if (length < 100 * SECOND) return told(SECOND, says.second, says.seconds)
  if (length < 100 * MINUTE) return told(MINUTE, says.minute, says.minutes)
  if (length < 48 * HOUR) return told(HOUR, says.hour, says.hours)
  return told(DAY, says.day, says.days)
}
