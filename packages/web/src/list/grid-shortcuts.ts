import { fill } from '@haruspex/core'
import type { ListRow } from '../engine/engine.ts'
import { useAnnounce } from '../kit/announcer.tsx'
import { copyText } from '../kit/copy-button.tsx'
import { useCapture } from '../workbench/capture-context.tsx'
import { currentRoute } from '../workbench/route.ts'
import { useShortcuts } from '../workbench/shortcuts.ts'
import { useWords } from '../workbench/words.tsx'
import type { Choice } from './choice.ts'

/** The keys of the list. Returns those that only work in the grid itself. */
export function useGridShortcuts(grid: {
  readonly order: Uint32Array
  /** Place of the current request in the order; -1: none. */
  readonly at: number
  readonly select: (place: number) => void
  readonly rowOf: (request: number) => ListRow | undefined
  readonly choice: Choice
}): Readonly<Record<string, () => void>> {
  const { order, at, select, rowOf, choice } = grid
  const { list, shell } = useWords()
  const { engine } = useCapture()
  const announce = useAnnounce()
  const toFinding = async (step: 1 | -1) => {
    const named = new Set((await engine.list({ filter: 'is:with-finding' })).order)
    const start = at < 0 && step === -1 ? order.length : at
    for (let place = start + step; place >= 0 && place < order.length; place += step) {
      if (named.has(order[place] ?? -1)) return select(place)
    }
    announce(list.noFinding)
  }
  const copyTrackingId = async () => {
    const id = rowOf(currentRoute().request ?? -1)?.trackingId
    if (id !== undefined) await copyText(id)
    announce(id === undefined ? list.noTracking : fill(list.trackingCopied, { id }))
  }
  const enter = () => {
    if (at < 0) select(0)
    else document.querySelector<HTMLElement>('#pane-details [role=tab][aria-selected=true]')?.focus()
  }
  const choose = () => {
    const { request } = currentRoute()
    if (request !== undefined) choice.toggle(request)
  }
  useShortcuts([
    { keys: 'j', group: 'list', does: shell.keys.next, run: () => select(at + 1) },
    { keys: 'k', group: 'list', does: shell.keys.previous, run: () => select(at < 0 ? 0 : at - 1) },
    { keys: 'n', group: 'list', does: list.keys.nextFinding, run: () => void toFinding(1) },
    { keys: 'N', group: 'list', does: list.keys.previousFinding, run: () => void toFinding(-1) },
    { keys: 'i', group: 'list', does: list.copyTrackingId, run: () => void copyTrackingId() },
    { keys: 'ArrowDown', group: 'list', does: list.keys.down, run: () => {}, isListedOnly: true },
    { keys: 'ArrowUp', group: 'list', does: list.keys.up, run: () => {}, isListedOnly: true },
    { keys: 'PageDown', group: 'list', does: list.keys.pageDown, run: () => {}, isListedOnly: true },
    { keys: 'PageUp', group: 'list', does: list.keys.pageUp, run: () => {}, isListedOnly: true },
    { keys: 'Home', group: 'list', does: list.keys.first, run: () => {}, isListedOnly: true },
    { keys: 'End', group: 'list', does: list.keys.last, run: () => {}, isListedOnly: true },
    { keys: 'Shift+ArrowDown', group: 'list', does: list.keys.extend, run: () => {}, isListedOnly: true },
    { keys: 'Enter', group: 'list', does: list.keys.open, run: enter, isListedOnly: true },
    { keys: ' ', group: 'list', does: list.keys.choose, run: choose, isListedOnly: true },
    { keys: 'Escape', group: 'list', does: list.unchoose, run: () => {}, isListedOnly: true },
  ])
  return { Enter: enter, ' ': choose }
}
