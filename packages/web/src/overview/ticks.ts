/** A moment that is written above the timeline. */
export interface Tick {
  readonly ms: number
  readonly text: string
}

/** The least room of a label, in px. */
const ROOM = 88

/** Round moments between the start and the end, all in one unit, as many as have room. */
export function ticksOf(totalMs: number, width: number): readonly Tick[] {
  const step = roundStep((totalMs * ROOM) / Math.max(ROOM, width))
  const inSeconds = totalMs >= 2000
  const digits = inSeconds && step < 1000 ? (step < 100 ? 2 : 1) : 0
  const count = step > 0 ? Math.floor(totalMs / step) : 0
  return Array.from({ length: count }, (_, at) => {
    const ms = (at + 1) * step
    return { ms, text: inSeconds ? `${(ms / 1000).toFixed(digits)} s` : `${ms} ms` }
  })
}

/** The next of 1, 2, 5, 10, 20, 50 …, never below 1 ms. */
function roundStep(leastMs: number): number {
  if (!(leastMs > 0)) return 0
  const power = 10 ** Math.floor(Math.log10(Math.max(1, leastMs)))
  return [1, 2, 5, 10].map((factor) => factor * power).find((step) => step >= leastMs) ?? 10 * power
}
