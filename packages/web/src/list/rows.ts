import { useEffect, useRef, useState } from 'react'
import type { Engine, ListRow } from '../engine/engine.ts'

const PAGE = 100
/** A stretch that is in sight for less than this is passed over. */
const PASSING_MS = 40
/** Rows that are kept when others are wanted. */
const MOST_KEPT = 4000

interface Kept {
  readonly by: readonly unknown[]
  readonly rows: Map<number, ListRow>
  readonly asked: Set<number>
}

/**
 * Rows of the places that are in sight, fetched by the page and kept for a while; what has not come yet is missing.
 * `isMarked`: the diagnosis is there, and rows say what it found.
 */
export function useRows(
  engine: Engine,
  order: Uint32Array,
  range: { readonly from: number; readonly to: number },
  isMarked: boolean,
): ReadonlyMap<number, ListRow> {
  const kept = useRef<Kept>({ by: [], rows: new Map(), asked: new Set() })
  const [shown, redraw] = useState<ReadonlyMap<number, ListRow>>(new Map())
  const first = Math.max(0, Math.floor(range.from / PAGE) * PAGE)
  const last = Math.min(order.length, (Math.floor(range.to / PAGE) + 1) * PAGE)
  useEffect(() => {
    const now = kept.current
    if (now.by[0] !== engine || now.by[1] !== isMarked || now.rows.size > MOST_KEPT) {
      // Old rows stay in sight until the new ones are there.
      kept.current = { by: [engine, isMarked], rows: new Map(), asked: new Set() }
    }
    const { rows, asked } = kept.current
    const wanted = [...order.subarray(first, last)].filter((place) => !asked.has(place))
    if (wanted.length === 0) return
    const ask = () => {
      for (const place of wanted) asked.add(place)
      engine.rows(wanted).then(
        (found) => {
          for (const row of found) rows.set(row.place, row)
          if (kept.current.rows === rows) redraw(new Map(rows))
        },
        () => {
          for (const place of wanted) asked.delete(place)
        },
      )
    }
    // What flies past is not asked for.
    const timer = setTimeout(ask, rows.size === 0 ? 0 : PASSING_MS)
    return () => clearTimeout(timer)
  }, [engine, order, first, last, isMarked])
  return shown
}
