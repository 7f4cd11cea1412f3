import { nearest } from '@haruspex/core/ground'
import type { Explanation } from './explanation.ts'

/** The first explanation of that name, whatever the case of its letters and whatever it was copied with. */
export function lookUp(word: string, all: readonly Explanation[]): Explanation | undefined {
  for (const name of readings(word)) {
    const isNamed = (candidate: string) => candidate.toLowerCase() === name
    const found = all.find(({ topic }) => isNamed(topic)) ?? all.find(({ aliases }) => aliases.some(isNamed))
    if (found !== undefined) return found
  }
  return undefined
}

/** The topic that was most likely meant. */
export function meant(word: string, all: readonly Explanation[]): string | undefined {
  return nearest(
    word,
    all.flatMap(({ topic, aliases }) => [topic, ...aliases]),
  )
}

/**
 * What a word can be read as: itself, the name in a whole header line, the status in a status line or a message, an
 * error without its number or reason (`(failed) net::ERR_FAILED`, `net::ERR_BLOCKED_BY_RESPONSE.NotSameOrigin`).
 */
function readings(word: string): readonly string[] {
  const text = word.slice(0, 400).toLowerCase().trim()
  const error = /(?:net::)?err_[a-z0-9_]{1,80}/.exec(text)?.[0]
  const header = /^([a-z0-9-]{1,80}):/.exec(text)?.[1]
  const status = /(?:^|http\/[\d.]{1,4} |status |http |code )([1-5]\d\d)(?:\D|$)/.exec(text)?.[1]
  const dashed = text.replaceAll(' ', '-')
  return [text, dashed, error, header, status].filter((reading) => reading !== undefined)
}
