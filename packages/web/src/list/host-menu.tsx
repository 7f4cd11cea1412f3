import { chosenValues, clearKey, fill, toggleValue } from '@haruspex/core'
import { Captured } from '../kit/captured.tsx'
import { Checkbox } from '../kit/checkbox.tsx'
import { PopoverButton } from '../kit/popover-button.tsx'
import { shownValue, useAnswer } from '../workbench/answer.ts'
import { useCapture } from '../workbench/capture-context.tsx'
import { goTo } from '../workbench/route.ts'
import { useWords } from '../workbench/words.tsx'

const MOST = 100

/** The hosts of the capture, the busiest first. */
export function HostMenu({ filter, times }: { readonly filter: string; readonly times: unknown }) {
  const { list } = useWords()
  const { engine } = useCapture()
  const hosts = shownValue(useAnswer(() => engine.occurring('domain'), [engine, times])) ?? []
  const chosen = chosenValues(filter, 'domain')
  if (hosts.length < 2 && chosen.length === 0) return null
  const write = (text: string) => goTo({ filter: text }, true)
  return (
    <PopoverButton
      label={chosen.length > 0 ? fill(list.hostsChosen, { count: chosen.length }) : list.hosts}
      isOn={chosen.length > 0}
    >
      <ul className="host-menu">
        <li>
          <Checkbox isOn={chosen.length === 0} onChange={() => write(clearKey(filter, 'domain'))}>
            {list.all}
          </Checkbox>
        </li>
        {hosts.slice(0, MOST).map(({ value, count }) => (
          <li key={value}>
            <Checkbox
              isOn={chosen.includes(value.toLowerCase())}
              onChange={() => write(toggleValue(filter, 'domain', value))}
            >
              <Captured text={value} isOneLine className="host-menu-name" />
              <span className="host-menu-count numbers">{count}</span>
            </Checkbox>
          </li>
        ))}
        {hosts.length > MOST && (
          <li className="host-menu-more">{fill(list.hostsMore, { count: hosts.length - MOST })}</li>
        )}
      </ul>
    </PopoverButton>
  )
}
