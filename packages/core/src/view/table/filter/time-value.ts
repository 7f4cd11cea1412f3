import type { FilterTest } from './filter-query.ts'
import { durationMs } from './values.ts'

const DATE =
  /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{1,2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,3}))?)?)?(Z|[+-]\d{2}:?\d{2})?$/i
const CLOCK = /^(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,3}))?)?$/

/** `12.5s` since the first request; `10:03:05` of the day; `2026-03-01T10:03:05Z` (without a zone: UTC). */
export function readTimePoint(value: string): FilterTest | undefined {
  const text = value.trim()
  const offset = durationMs(text.replace(/^\+/, ''))
  if (offset !== undefined) return { kind: 'time', time: { kind: 'offset', ms: offset } }
  const clock = CLOCK.exec(text)
  if (clock) {
    const ms = dayMs(clock[1], clock[2], clock[3], clock[4])
    return ms === undefined ? undefined : { kind: 'time', time: { kind: 'clock', ms } }
  }
  const date = DATE.exec(text)
  if (!date) return undefined
  const ms = dayMs(date[4], date[5], date[6], date[7])
  const day = Date.UTC(Number(date[1]), Number(date[2]) - 1, Number(date[3]))
  if (ms === undefined || new Date(day).getUTCDate() !== Number(date[3])) return undefined
  return { kind: 'time', time: { kind: 'instant', at: day + ms - zoneMs(date[8]) } }
}

function dayMs(hours = '0', minutes = '0', seconds = '0', fraction = '0'): number | undefined {
  if (Number(hours) > 23 || Number(minutes) > 59 || Number(seconds) > 59) return undefined
  return (
    (Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)) * 1000 + Number(fraction.padEnd(3, '0'))
  )
}

function zoneMs(zone: string | undefined): number {
  if (zone === undefined || zone.toUpperCase() === 'Z') return 0
  const minutes = Number(zone.slice(1, 3)) * 60 + Number(zone.slice(-2))
  return (zone.startsWith('-') ? -minutes : minutes) * 60_000
}
