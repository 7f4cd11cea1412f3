import type { Language } from '@haruspex/core'
import { BUILT_IN_TOUR, builtInTour } from '../workbench/demo.ts'

/** A walk through a capture that teaches; `served-captures.ts` of the command line is the contract. */
export interface Tour {
  readonly title: TourText
  readonly intro: TourText
  readonly points: readonly TourPoint[]
}

export interface TourPoint {
  readonly id: string
  /** Place in `log.entries`. */
  readonly entry: number
  /** Of the details. */
  readonly tab: string
  /** Of the field that it speaks of (RFC 6901). */
  readonly pointer: string
  readonly title: TourText
  readonly text: TourText
}

export type TourText = Readonly<Record<Language, string>>

/** Fetches it from the server of the page, or takes the one that is built in. `undefined` where there is none to be had: a tour is never needed. */
export async function loadTour(address: string, signal: AbortSignal): Promise<Tour | undefined> {
  try {
    if (address === BUILT_IN_TOUR) {
      const own: unknown = JSON.parse(await builtInTour())
      return isTour(own) ? own : undefined
    }
    const response = await fetch(address, { cache: 'no-store', redirect: 'error', signal })
    const told: unknown = response.ok ? await response.json() : undefined
    return isTour(told) ? told : undefined
  } catch {
    return undefined
  }
}

function isTour(told: unknown): told is Tour {
  if (typeof told !== 'object' || told === null || !('schema' in told) || !('points' in told)) return false
  return told.schema === 'haruspex.tour/1' && Array.isArray(told.points) && told.points.length > 0
}
