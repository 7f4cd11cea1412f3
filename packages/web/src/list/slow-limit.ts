import { choose, usePreferences } from '../workbench/preferences.ts'

/** From how long on a request is slow, until the reader says otherwise. */
const FIRST_MS = 1000
const WORD = /(?:^|\s)(slower-than:\S+)(?=\s|$)/
const MOST_MS = 3_600_000

export interface SlowLimit {
  /** As the filter has it: `slower-than:1s`. */
  readonly word: string
  /** The filter shows the slow ones alone. */
  readonly isOn: boolean
}

/** What is slow: as the filter says, so that a link means the same to everybody, else as the reader chose. */
export function slowLimitOf(filter: string, keptMs: number | undefined): SlowLimit {
  const written = WORD.exec(filter)?.[1]
  return { word: written ?? slowerThan(keptMs ?? FIRST_MS), isOn: written !== undefined }
}

export function useSlowLimit(filter: string): SlowLimit {
  return slowLimitOf(filter, usePreferences().slowMs)
}

/** Keeps a limit for good. Returns the filter with it, where it had another. */
export function setSlowLimit(filter: string, ms: number): string {
  choose({ slowMs: ms })
  return filter.replace(WORD, (found, word: string) => found.replace(word, slowerThan(ms)))
}

/** Milliseconds of a limit; `undefined` where it is none. */
export function limitMs(text: string): number | undefined {
  const ms = Math.round(Number(text.trim() === '' ? Number.NaN : text))
  return ms >= 1 && ms <= MOST_MS ? ms : undefined
}

/** Adds the word to the filter, or takes it out. */
export function switchSlow(filter: string, { word, isOn }: SlowLimit): string {
  if (isOn) return filter.replace(WORD, '').trim()
  return `${filter.trim()} ${word}`.trim()
}

/** `1.5s` of `slower-than:1.5s`. */
export function limitText({ word }: SlowLimit): string {
  return word.slice(word.indexOf(':') + 1)
}

function slowerThan(ms: number): string {
  return `slower-than:${ms < 1000 ? `${ms}ms` : `${ms / 1000}s`}`
}
