import { type RefObject, useEffect, useState } from 'react'
import type { ListRow } from '../engine/engine.ts'
import { useShortcuts } from '../workbench/shortcuts.ts'
import { useWords } from '../workbench/words.tsx'
import { WaterfallCard } from './waterfall-card.tsx'

const AFTER_MS = 200

/** The card of a bar: where the pointer rests on it, or of the chosen row when its key is pressed. */
export function BarHint(props: {
  readonly frame: RefObject<HTMLDivElement | null>
  readonly rows: ReadonlyMap<number, ListRow>
  readonly firstAt: number | undefined
  readonly current: number | undefined
}) {
  const { frame, rows, firstAt, current } = props
  const { list } = useWords()
  const [shown, setShown] = useState<{ readonly place: number; readonly x: number; readonly y: number }>()
  useEffect(() => {
    const grid = frame.current
    if (!grid) return
    let timer: ReturnType<typeof setTimeout> | undefined
    const hide = () => {
      clearTimeout(timer)
      setShown(undefined)
    }
    const onMove = ({ target, clientX: x, clientY: y }: PointerEvent) => {
      const cell = target instanceof Element ? target.closest<HTMLElement>('[data-bar]') : null
      clearTimeout(timer)
      if (!cell) setShown(undefined)
      else timer = setTimeout(() => setShown({ place: Number(cell.dataset.bar), x, y }), AFTER_MS)
    }
    grid.addEventListener('pointermove', onMove)
    grid.addEventListener('pointerleave', hide)
    grid.addEventListener('scroll', hide, { passive: true })
    return () => {
      hide()
      grid.removeEventListener('pointermove', onMove)
      grid.removeEventListener('pointerleave', hide)
      grid.removeEventListener('scroll', hide)
    }
  }, [frame])
  useEffect(() => {
    setShown((now) => (now?.place === current ? now : undefined))
  }, [current])
  useShortcuts([
    {
      keys: 't',
      group: 'list',
      does: list.keys.phases,
      run: () => {
        const box = document.getElementById(`request-${current}`)?.getBoundingClientRect()
        if (current === undefined || !box) return
        setShown((now) => (now ? undefined : { place: current, x: box.left + 120, y: box.bottom }))
      },
    },
  ])
  const row = shown && rows.get(shown.place)
  return shown && row ? <WaterfallCard row={row} firstAt={firstAt} x={shown.x} y={shown.y} /> : null
}
