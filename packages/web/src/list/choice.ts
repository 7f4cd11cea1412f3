import { useMemo, useState } from 'react'

/** Requests that were chosen together, to be copied or saved. */
export interface Choice {
  readonly places: ReadonlySet<number>
  toggle(place: number): void
  /** Everything between two rows of the list. */
  extend(order: Uint32Array, from: number, to: number): void
  clear(): void
}

const NONE: ReadonlySet<number> = new Set()
/** More than anybody exports by hand. */
const MOST = 1000

export function useChoice(): Choice {
  const [places, setPlaces] = useState(NONE)
  return useMemo(
    () => ({
      places,
      toggle: (place) =>
        setPlaces((now) => {
          const next = new Set(now)
          if (!next.delete(place)) next.add(place)
          return next
        }),
      extend: (order, from, to) => {
        const [first, last] = [order.indexOf(from), order.indexOf(to)].sort((a, b) => a - b)
        if (first === undefined || last === undefined || first < 0) return
        setPlaces((now) => new Set([...now, ...order.subarray(first, Math.min(last + 1, first + MOST))]))
      },
      clear: () => setPlaces(NONE),
    }),
    [places],
  )
}
