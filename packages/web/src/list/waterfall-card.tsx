import { msText } from '@haruspex/core'
import type { CSSProperties } from 'react'
import type { ListRow } from '../engine/engine.ts'
import { useWords } from '../workbench/words.tsx'
import { phaseToken } from './phase-paint.ts'
import { phaseTitle } from './row-words.ts'

const WIDTH = 288

/** The phases of a request beside its bar. */
export function WaterfallCard(props: {
  readonly row: ListRow
  readonly firstAt: number | undefined
  /** In px of the window. */
  readonly x: number
  readonly y: number
}) {
  const { list } = useWords()
  const { row, firstAt, x, y } = props
  const isLow = y > innerHeight * 0.6
  const style: CSSProperties = {
    left: Math.max(8, Math.min(x, innerWidth - WIDTH - 8)),
    width: WIDTH,
    ...(isLow ? { bottom: innerHeight - y + 12 } : { top: y + 16 }),
  }
  return (
    <div className="waterfall-card" role="tooltip" style={style}>
      <dl>
        <dt>{list.columns.start}</dt>
        <dd className="numbers">
          {row.startedAt === undefined || firstAt === undefined ? '?' : `+${msText(row.startedAt - firstAt)}`}
        </dd>
        {row.segments.map(({ phase, fromMs, toMs }) => (
          <div key={phase} className="waterfall-card-phase">
            <dt>
              <span className="waterfall-card-swatch" style={{ background: `var(${phaseToken(phase)})` }} />
              {phaseTitle(phase, list)}
            </dt>
            <dd className="numbers">{msText(toMs - fromMs)}</dd>
          </div>
        ))}
        <div className="waterfall-card-phase waterfall-card-total">
          <dt>{list.columns.time}</dt>
          <dd className="numbers">{row.totalMs === undefined ? '?' : msText(row.totalMs)}</dd>
        </div>
      </dl>
    </div>
  )
}
