import { useEffect, useRef, useState } from 'react'
import type { Engine, ListRow } from '../engine/engine.ts'

const PAGE = 100

/** Rows of the places that are in sight, fetched by the page and kept; what has not come yet is missing. */
export function useRows(
  engine: Engine,
  order: readonly number[],
  from: number,
  to: number,
): ReadonlyMap<number, ListRow> {
  const kept = useRef({ engine, rows: new Map<number, ListRow>(), asked: new Set<number>() })
  if (kept.current.engine !== engine) kept.current = { engine, rows: new Map(), asked: new Set() }
  const [, redraw] = useState(0)
  const first = Math.max(0, Math.floor(from / PAGE) * PAGE)
  const last = Math.min(order.length, (Math.floor(to / PAGE) + 1) * PAGE)
  useEffect(() => {
    const { rows, asked } = kept.current
    const wanted = order.slice(first, last).filter((place) => !asked.has(place))
    if (wanted.length === 0) return
    for (const place of wanted) asked.add(place)
    engine.rows(wanted).then(
      (found) => {
        for (const row of found) rows.set(row.place, row)
        redraw((times) => times + 1)
      },
      () => {
        for (const place of wanted) asked.delete(place)
      },
    )
  }, [engine, order, first, last])
  return kept.current.rows
}
