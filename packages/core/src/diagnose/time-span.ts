const UNITS: readonly (readonly [seconds: number, symbol: string])[] = [
  [86_400, 'd'],
  [3600, 'h'],
  [60, 'min'],
]

/** A length of time as people say it, in the symbols of the SI: `45 s`, `12 min`, `3 h`, `2511 d`. Two of a unit at least. */
export function timeSpan(seconds: number): string {
  for (const [length, symbol] of UNITS)
    if (seconds >= 2 * length) return `${Math.round(seconds / length)} ${symbol}`
  return `${Math.round(seconds)} s`
}
