import type { Timings } from '../../model/timings.ts'

const LEAST_MS = 5
const LEAST_SHARE = 0.02

/** Whether the file's total is further from the sum of the phases than rounding explains. */
export function totalDiffers({ differenceMs, totalMs }: Timings): boolean {
  if (differenceMs === undefined || totalMs === undefined) return false
  return Math.abs(differenceMs) > Math.max(LEAST_MS, totalMs * LEAST_SHARE)
}
