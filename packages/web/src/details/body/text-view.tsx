import { fill, type LineRow, visibleLines } from '@haruspex/core'
import { useCallback, useEffect, useRef, useState } from 'react'
import { Button } from '../../kit/button.tsx'
import { useWords } from '../../workbench/words.tsx'
import type { BodyProps } from './body-props.ts'

const PIECE = 400
const BEFORE_HIT = 20

interface Shown {
  readonly from: number
  readonly count: number
  readonly rows: readonly LineRow[]
}

/** A text by its lines, a window of them, from which one goes on in both directions. */
export function TextView(
  props: BodyProps & { readonly pretty: boolean; readonly reveal?: { readonly line: number } | undefined },
) {
  const { details, kit } = useWords()
  const { body } = details
  const { engine, place, pretty, reveal } = props
  const [shown, setShown] = useState<Shown>()
  const hit = useRef<HTMLDivElement>(null)

  const show = useCallback(
    async (from: number, count: number) => {
      const found = await engine.bodyPart('lines', place, { pretty, from, count })
      setShown({ from, count: found?.count ?? 0, rows: found?.rows ?? [] })
    },
    [engine, place, pretty],
  )
  useEffect(() => void show(0, PIECE), [show])
  useEffect(() => {
    if (!reveal) return
    const { line } = reveal
    if (shown && line >= shown.from && line < shown.from + shown.rows.length)
      hit.current?.scrollIntoView({ block: 'center' })
    else void show(Math.max(0, line - BEFORE_HIT), PIECE)
  }, [reveal, shown, show])

  if (!shown) return <p className="pane-message">{kit.loading}</p>
  const { from, count, rows } = shown
  const to = from + rows.length
  return (
    <div className="text-view">
      {from > 0 && (
        <Button onPress={() => void show(Math.max(0, from - PIECE), to - Math.max(0, from - PIECE))}>
          {body.earlier}
        </Button>
      )}
      <div className="text-lines">
        {rows.map((row) => (
          <div
            key={row.line}
            className={row.line === reveal?.line ? 'text-line text-line-hit' : 'text-line'}
            {...(row.line === reveal?.line && { ref: hit })}
          >
            <span className="text-number" data-line={row.line + 1} aria-hidden />
            <bdi className="text-code" style={{ paddingInlineStart: `${Math.min(row.indent, 40) * 2}ch` }}>
              {row.parts.map((part, at) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: parts of a line never change their order.
                <span key={at} className={part.kind === 'plain' ? undefined : `code-${part.kind}`}>
                  {visibleLines(part.text)}
                </span>
              ))}
              {row.cut > 0 && <span className="text-cut">{fill(body.cutLine, { count: row.cut })}</span>}
            </bdi>
          </div>
        ))}
      </div>
      {to < count && (
        <p className="text-more">
          <Button onPress={() => void show(from, to - from + PIECE * 4)}>{body.more}</Button>
          <span className="numbers">{fill(body.shown, { from: from + 1, to, count })}</span>
        </p>
      )}
    </div>
  )
}
