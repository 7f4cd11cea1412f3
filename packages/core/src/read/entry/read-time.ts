/** What a start time says, or why it says nothing. */
export interface ReadTime {
  /** Epoch ms, with the fractions that the producer wrote. */
  readonly at?: number
  readonly defect?: 'invalid-time' | 'implausible-time'
}

const ISO =
  /^([+-]\d{6}|\d{4})-?(\d\d)-?(\d\d)[Tt ](\d\d):?(\d\d)(?::?(\d\d)(?:[.,](\d{1,30}))?)?(?:[Zz]|([+-])(\d\d):?(\d\d)?)?$/
/** Rust's debug form of a time; Harrier writes it. */
const SYSTEM_TIME = /^SystemTime \{ tv_sec: (\d{1,12}), tv_nsec: (\d{1,9}) \}$/
const LONGEST = 80
/** No browser before, no capture after: what lies outside is a producer's bug (Chrome's `+058063-05-13`). */
const FROM = Date.UTC(1990, 0, 1)
const TO = Date.UTC(2200, 0, 1)

/** Reads an ISO 8601 time with any fraction and offset; without an offset it counts as UTC. */
export function readTime(text: string): ReadTime {
  const at = text.length > LONGEST ? undefined : (isoTime(text) ?? systemTime(text))
  if (at === undefined) return { defect: 'invalid-time' }
  return at >= FROM && at < TO ? { at } : { defect: 'implausible-time' }
}

/** Epoch ms of a start time; `undefined` when it is invalid or implausible. */
export function parseTime(text: string): number | undefined {
  return readTime(text).at
}

function isoTime(text: string): number | undefined {
  const match = ISO.exec(text)
  if (!match) return undefined
  const [, years, months, days, hours, minutes, seconds = '0', fraction = '', sign, offHours, offMinutes] =
    match
  const month = Number(months)
  const day = Number(days)
  const hour = Number(hours)
  const minute = Number(minutes)
  const second = Number(seconds)
  if (month < 1 || month > 12 || day < 1 || hour > 24 || minute > 59 || second > 60) return undefined
  const date = new Date(0)
  // setUTCFullYear takes years below 100 as they are; Date.UTC would make them 19xx.
  date.setUTCFullYear(Number(years), month - 1, day)
  if (date.getUTCDate() !== day) return undefined
  const offset = (Number(offHours ?? 0) * 60 + Number(offMinutes ?? 0)) * (sign === '-' ? -60_000 : 60_000)
  return date.getTime() + ((hour * 60 + minute) * 60 + second) * 1000 + fractionMs(fraction) - offset
}

// Whole milliseconds apart, so that `.386` is 386 and not 386.00000000000006.
function fractionMs(digits: string): number {
  const rest = digits.slice(3)
  return Number(digits.slice(0, 3).padEnd(3, '0')) + (rest === '' ? 0 : Number(`0.${rest}`))
}

function systemTime(text: string): number | undefined {
  const match = SYSTEM_TIME.exec(text)
  return match ? Number(match[1]) * 1000 + Number(match[2]) / 1e6 : undefined
}
