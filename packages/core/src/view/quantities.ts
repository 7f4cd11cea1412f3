const UNITS = ['B', 'KB', 'MB', 'GB', 'TB'] as const

/** A size for people; units of 1000 as file managers show them. */
export function bytesText(bytes: number): string {
  let value = bytes
  let unit = 0
  while (value >= 999.5 && unit < UNITS.length - 1) {
    value /= 1000
    unit++
  }
  return `${unit === 0 || value >= 99.5 ? Math.round(value) : value.toPrecision(2)} ${UNITS[unit]}`
}

/** Numbers of requests for people: `#3, #7, #9 … (12)`. */
export function numbersText(numbers: readonly number[], most = 8): string {
  const shown = numbers.slice(0, most).map((number) => `#${number}`)
  return numbers.length > most ? `${shown.join(', ')} … (${numbers.length})` : shown.join(', ')
}

/** Milliseconds for people: whole ones, parts of small ones, seconds from ten on. */
export function msText(ms: number): string {
  if (ms >= 10_000) return `${(ms / 1000).toFixed(1)} s`
  if (ms > 0 && ms < 0.05) return '<0.1 ms'
  return `${ms >= 10 || Number.isInteger(ms) ? Math.round(ms) : ms.toFixed(1)} ms`
}
