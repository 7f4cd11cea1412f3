/** A moment that is written above the timeline. */
export interface Tick {
  readonly ms: number
  readonly text: string
}

/** The least room of a label, in px. */
const ROOM = 88

/** Units of long captures; each is used from five of it on. */
const LONG_UNITS = [
  { ms: 86_400_000, word: 'd' },
  { ms: 3_600_000, word: 'h' },
  { ms: 60_000, word: 'min' },
] as const
const LEAST_OF_UNIT = 5

/** Round moments between the start and the end, all in one unit, as many as have room. */
export function ticksOf(totalMs: number, width: number): readonly Tick[] {
  const leastMs = (totalMs * ROOM) / Math.max(ROOM, width)
  const unit = LONG_UNITS.find(({ ms }) => totalMs >= LEAST_OF_UNIT * ms)
  if (unit) {
    const step = roundStep(leastMs / unit.ms)
    return Array.from({ length: Math.floor(totalMs / (step * unit.ms)) }, (_, at) => ({
      ms: (at + 1) * step * unit.ms,
      text: `${(at + 1) * step} ${unit.word}`,
    }))
  }
  const step = roundStep(leastMs)
  const inSeconds = totalMs >= 2000
  const digits = inSeconds && step < 1000 ? (step < 100 ? 2 : 1) : 0
  const count = step > 0 ? Math.floor(totalMs / step) : 0
  return Array.from({ length: count }, (_, at) => {
    const ms = (at + 1) * step
    return { ms, text: inSeconds ? `${(ms / 1000).toFixed(digits)} s` : `${ms} ms` }
  })
}

/** The next of 1, 2, 5, 10, 20, 50 …, never below 1. */
function roundStep(least: number): number {
  if (!(least > 0)) return 0
  const power = 10 ** Math.floor(Math.log10(Math.max(1, least)))
  return [1, 2, 5, 10].map((factor) => factor * power).find((step) => step >= least) ?? 10 * power
}
