import { type RefObject, useEffect, useState } from 'react'

/** Whole px of the inside of an element, kept up to date; `first` until it is known. */
export function useElementWidth(element: RefObject<HTMLElement | null>, first = 0): number {
  const [width, setWidth] = useState(first)
  useEffect(() => {
    if (!element.current) return
    const watch = new ResizeObserver(([entry]) => entry && setWidth(Math.floor(entry.contentRect.width)))
    watch.observe(element.current)
    return () => watch.disconnect()
  }, [element])
  return width
}
