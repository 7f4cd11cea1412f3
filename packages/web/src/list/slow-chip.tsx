import { fill } from '@haruspex/core'
import { ToggleChip } from '../kit/chip.tsx'
import { NumberField } from '../kit/number-field.tsx'
import { PopoverButton } from '../kit/popover-button.tsx'
import { usePreferences } from '../workbench/preferences.ts'
import { useWords } from '../workbench/words.tsx'
import { limitMs, limitText, type SlowLimit, setSlowLimit, switchSlow } from './slow-limit.ts'

/** Shows the slow ones alone, and says from how long on a request is slow. */
export function SlowChip(props: {
  readonly filter: string
  readonly limit: SlowLimit
  readonly count: number | undefined
  readonly onWrite: (filter: string) => void
}) {
  const { list } = useWords()
  const { filter, limit, count, onWrite } = props
  const kept = usePreferences().slowMs
  return (
    <>
      <ToggleChip isOn={limit.isOn} onChange={() => onWrite(switchSlow(filter, limit))}>
        {list.marks.slow}
        <span className="filter-chip-count numbers">{count}</span>
      </ToggleChip>
      <PopoverButton label={fill(list.slowFrom, { time: limitText(limit) })} isOn={kept !== undefined}>
        <NumberField
          label={list.slowLimit}
          unit="ms"
          hint={list.slowHint}
          value={wordMs(limit)}
          onChange={(text) => {
            const ms = limitMs(text)
            if (ms !== undefined) onWrite(setSlowLimit(filter, ms))
          }}
        />
      </PopoverButton>
    </>
  )
}

/** In ms where it is written in one of the units that this part writes. */
function wordMs(limit: SlowLimit): number | undefined {
  const found = /^(\d+(?:\.\d+)?)(ms|s|m)?$/.exec(limitText(limit))
  const factor = found?.[2] === 's' ? 1000 : found?.[2] === 'm' ? 60_000 : 1
  return found ? limitMs(String(Number(found[1]) * factor)) : undefined
}
