import { fill, msText, type Overview } from '@haruspex/core'
import { X } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { IconButton } from '../kit/button.tsx'
import { shownValue, useAnswer } from '../workbench/answer.ts'
import { clearedCanvas, useCanvasColors } from '../workbench/canvas-colors.ts'
import { useCapture } from '../workbench/capture-context.tsx'
import { useDiagnosis } from '../workbench/diagnosis.tsx'
import { useElementWidth } from '../workbench/element-width.ts'
import { goTo, useRoute } from '../workbench/route.ts'
import { timeRangeOf, withTimeRange } from '../workbench/time-range.ts'
import { useWords } from '../workbench/words.tsx'
import { Brush } from './brush.tsx'
import { OVERVIEW_TOKENS, paintOverview } from './overview-paint.ts'
import { ticksOf } from './ticks.ts'
import './time-overview.css'

const HEIGHT = 48
/** A bucket is this wide, in px. */
const BUCKET = 3

/** When the capture was busy and where it failed; a stretch of it can be chosen, and goes into the filter. */
export function TimeOverview() {
  const { overview: words } = useWords()
  const { engine, summary } = useCapture()
  const { filter } = useRoute()
  const isDiagnosed = useDiagnosis().answer.is === 'here'
  const frame = useRef<HTMLDivElement>(null)
  const width = useElementWidth(frame)
  const others = withTimeRange(filter, {})
  const answer = useAnswer(
    async () =>
      width === 0
        ? undefined
        : engine.overview({ filter: others, width: Math.max(20, Math.floor(width / BUCKET)) }),
    [engine, others, width, isDiagnosed],
  )
  const found = shownValue(answer)
  const totalMs = found ? found.toAt - found.fromAt : 0
  const range = timeRangeOf(filter, found?.fromAt)
  const isNarrowed = range.fromMs !== undefined || range.toMs !== undefined
  const set = (fromMs: number, toMs: number) => {
    const next = {
      ...(fromMs > 0 && { fromMs }),
      ...(toMs < totalMs && { toMs }),
    }
    goTo({ filter: withTimeRange(filter, next) }, true)
  }
  const failed = found?.failed.reduce((sum, count) => sum + count, 0) ?? 0
  return (
    <section className="time-overview" aria-label={words.label}>
      <div ref={frame} className="time-overview-frame" title={words.hint}>
        {found && <Bars overview={found} width={width} />}
        {found && totalMs > 0 && (
          <Brush
            totalMs={totalMs}
            fromMs={Math.min(range.fromMs ?? 0, totalMs)}
            toMs={Math.min(range.toMs ?? totalMs, totalMs)}
            onChange={set}
          />
        )}
        {found && <Ticks totalMs={totalMs} width={width} />}
      </div>
      <p className="visually-hidden">
        {found && fill(words.text, { count: summary.entryCount, span: msText(totalMs), failed })}
      </p>
      {isNarrowed && (
        <IconButton
          className="time-overview-clear"
          label={words.clear}
          icon={<X aria-hidden />}
          onPress={() => goTo({ filter: others }, true)}
        />
      )}
    </section>
  )
}

function Bars({ overview, width }: { readonly overview: Overview; readonly width: number }) {
  const canvas = useRef<HTMLCanvasElement>(null)
  const colors = useCanvasColors(OVERVIEW_TOKENS)
  useEffect(() => {
    const context = canvas.current && clearedCanvas(canvas.current, width, HEIGHT)
    if (context) paintOverview(context, overview, { width, height: HEIGHT, colors })
  }, [overview, width, colors])
  return <canvas ref={canvas} aria-hidden style={{ width, height: HEIGHT }} />
}

function Ticks({ totalMs, width }: { readonly totalMs: number; readonly width: number }) {
  return (
    <div className="time-overview-ticks numbers" aria-hidden>
      {ticksOf(totalMs, width).map(({ ms, text }) => (
        <span key={ms} style={{ insetInlineStart: `${(ms / totalMs) * 100}%` }}>
          {text}
        </span>
      ))}
    </div>
  )
}
