import { type ChipKey, chosenValues, toggleValue } from '@haruspex/core'
import { ToggleChip } from '../kit/chip.tsx'
import type { Words } from '../text/words.ts'
import { shownValue, useAnswer } from '../workbench/answer.ts'
import { useCapture } from '../workbench/capture-context.tsx'
import { useDiagnosis } from '../workbench/diagnosis.tsx'
import { goTo } from '../workbench/route.ts'
import { useWords } from '../workbench/words.tsx'
import { HostMenu } from './host-menu.tsx'
import { SlowChip } from './slow-chip.tsx'
import { useSlowLimit } from './slow-limit.ts'

/** What a chip of a kind stands for; those of DevTools, in its order. */
const KINDS: readonly (readonly [keyof Omit<Words['list']['kinds'], 'label'>, readonly string[]])[] = [
  ['api', ['xhr', 'fetch']],
  ['document', ['document']],
  ['stylesheet', ['stylesheet']],
  ['script', ['script']],
  ['font', ['font']],
  ['image', ['image']],
  ['media', ['media']],
  ['socket', ['websocket', 'eventsource']],
  ['other', ['preflight', 'ping', 'other']],
]
const STATUSES = ['2xx', '3xx', '4xx', '5xx'] as const

/** Chips that write into the filter: what was asked for, what came of it, and from which hosts. */
export function FilterChips(props: {
  readonly filter: string
  /** Counts are made anew when it changes. */
  readonly times: unknown
}) {
  const { filter, times } = props
  const { list } = useWords()
  const { engine } = useCapture()
  const isDiagnosed = useDiagnosis().answer.is === 'here'
  const limit = useSlowLimit(filter)
  const counts = shownValue(
    useAnswer(async () => {
      const keys = ['resource-type', 'status-code', 'is'] as const
      const [kinds, statuses, states] = await Promise.all(keys.map((key) => engine.occurring(key)))
      return {
        kinds: countsOf(kinds),
        statuses: countsOf(statuses),
        states: countsOf(states),
        slow: (await engine.list({ filter: limit.word })).order.length,
      }
    }, [engine, isDiagnosed, times, limit.word]),
  )
  const write = (text: string) => goTo({ filter: text }, true)
  const chip = (key: ChipKey, values: readonly string[], title: string, count: number) => {
    const chosen = chosenValues(filter, key)
    const isOn = values.every((value) => chosen.includes(value))
    if (!isOn && count === 0) return null
    return (
      <ToggleChip
        key={`${key} ${values.join()}`}
        isOn={isOn}
        onChange={() => write(toggled(filter, key, values, chosen, isOn))}
      >
        {title}
        <span className="filter-chip-count numbers">{count}</span>
      </ToggleChip>
    )
  }
  const sum = (from: ReadonlyMap<string, number> | undefined, values: readonly string[]) =>
    values.reduce((total, value) => total + (from?.get(value) ?? 0), 0)
  return (
    <div className="filter-chips">
      <div role="group" className="filter-chips-kinds" aria-label={list.kinds.label}>
        {KINDS.map(([id, values]) =>
          chip('resource-type', values, list.kinds[id], sum(counts?.kinds, values)),
        )}
      </div>
      <div role="group" aria-label={list.marks.label}>
        {STATUSES.map((status) => chip('status-code', [status], status, sum(counts?.statuses, [status])))}
        {chip('is', ['failed'], list.marks.failed, sum(counts?.states, ['failed']))}
        {chip('is', ['blocked'], list.marks.blocked, sum(counts?.states, ['blocked']))}
        <SlowChip filter={filter} limit={limit} count={counts?.slow} onWrite={write} />
        {chip('is', ['with-finding'], list.marks.found, sum(counts?.states, ['with-finding']))}
        {chip('is', ['tracked'], list.marks.tracked, sum(counts?.states, ['tracked']))}
        <HostMenu filter={filter} times={times} />
      </div>
    </div>
  )
}

function toggled(
  filter: string,
  key: ChipKey,
  values: readonly string[],
  chosen: readonly string[],
  isOn: boolean,
): string {
  return values
    .filter((value) => chosen.includes(value) === isOn)
    .reduce((text, value) => toggleValue(text, key, value), filter)
}

function countsOf(
  values: readonly { readonly value: string; readonly count: number }[] | undefined,
): ReadonlyMap<string, number> {
  return new Map(values?.map(({ value, count }) => [value, count]))
}
