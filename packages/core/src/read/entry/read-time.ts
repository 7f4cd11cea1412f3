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
  const usual = usualTime(text)
  if (usual !== undefined) return usual
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

/** `2026-03-01T10:00:00.000Z`, which most producers write, without the cost of a search. */
function usualTime(text: string): number | undefined {
  if (text.length !== 24 || text[4] !== '-' || text[7] !== '-' || text[10] !== 'T' || text[13] !== ':')
    return undefined
  if (text[16] !== ':' || text[19] !== '.' || text[23] !== 'Z') return undefined
  const month = digits(text, 5, 7)
  const day = digits(text, 8, 10)
  const hour = digits(text, 11, 13)
  const minute = digits(text, 14, 16)
  const second = digits(text, 17, 19)
  // What is rare or wrong is judged by the long way.
  if (!(month >= 1 && month <= 12 && day >= 1 && day <= 28 && hour < 24 && minute < 60 && second < 60))
    return undefined
  const at = Date.UTC(digits(text, 0, 4), month - 1, day, hour, minute, second, digits(text, 20, 23))
  return at >= FROM ? at : undefined
}

/** The number that the digits make; NaN when another character is among them. */
function digits(text: string, from: number, to: number): number {
  let value = 0
  for (let at = from; at < to; at++) {
    const digit = text.charCodeAt(at) - 0x30
    value = digit >= 0 && digit <= 9 ? value * 10 + digit : Number.NaN
  }
  return value
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
