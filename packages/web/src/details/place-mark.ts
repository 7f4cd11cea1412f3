import { type RefObject, useEffect } from 'react'
import { fitOf, useMarkedPlace } from '../workbench/marked-place.ts'

const ASKED_AGO_MS = 5000
/** Tabs ask the engine for what they show: until then their fields come and change. */
const WATCHED_MS = 1500
/** They show one thing, and no field of it by a pointer. */
const WHOLE_TABS: readonly string[] = ['preview', 'response', 'raw']

/** Brings the field that is spoken of into sight, and marks it; the whole tab where it shows no such field. */
export function usePlaceMark(frame: RefObject<HTMLElement | null>, request: number, tab: string): void {
  const place = useMarkedPlace()
  useEffect(() => {
    const root = frame.current
    if (!root || place?.request !== request || place.tab !== tab) return
    if (performance.now() - place.askedAt > ASKED_AGO_MS) return
    let now: Element | undefined
    const mark = (next: Element | undefined) => {
      if (!next || next === now) return
      now?.removeAttribute('data-marked')
      now = next
      now.setAttribute('data-marked', '')
      now.scrollIntoView({ block: 'nearest' })
    }
    const whole = () => root.querySelector('[role=tabpanel]') ?? undefined
    const look = () => mark(WHOLE_TABS.includes(tab) ? whole() : bestField(root, place.below))
    const watch = new MutationObserver(look)
    watch.observe(root, { childList: true, subtree: true })
    look()
    const timer = setTimeout(() => {
      watch.disconnect()
      if (!now) mark(whole())
    }, WATCHED_MS)
    return () => {
      clearTimeout(timer)
      watch.disconnect()
      now?.removeAttribute('data-marked')
    }
  }, [frame, place, request, tab])
}

function bestField(root: Element, below: string): Element | undefined {
  let best: Element | undefined
  let bestFit = 0
  for (const field of root.querySelectorAll<HTMLElement>('[data-pointer]')) {
    const fit = fitOf(field.dataset.pointer ?? '', below)
    if (fit > bestFit) [best, bestFit] = [field, fit]
  }
  return best
}
