import { useLayoutEffect, useRef, useState } from 'react'
import type { ListColumn } from './columns.ts'

/** Where the heading of a column stands in its row, in px; `undefined` while the column is not shown. */
export function useElementBox(id: ListColumn['id'], columns: readonly ListColumn[]) {
  const headRef = useRef<HTMLDivElement>(null)
  const [box, setBox] = useState<{ readonly left: number; readonly width: number }>()
  const place = columns.findIndex((column) => column.id === id)
  useLayoutEffect(() => {
    const head = headRef.current
    const cell = head?.children[place]
    if (!head || !(cell instanceof HTMLElement)) {
      setBox(undefined)
      return
    }
    const measure = () => setBox({ left: cell.offsetLeft, width: cell.offsetWidth })
    measure()
    const watch = new ResizeObserver(measure)
    for (const child of head.children) watch.observe(child)
    return () => watch.disconnect()
  }, [place])
  return { headRef, box }
}
