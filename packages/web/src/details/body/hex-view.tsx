import { fill } from '@haruspex/core'
import { useState } from 'react'
import { Button } from '../../kit/button.tsx'
import { useAnswer } from '../../workbench/answer.ts'
import { useWords } from '../../workbench/words.tsx'
import { Asked } from '../asked.tsx'
import type { BodyProps } from './body-props.ts'

const PIECE = 64

/** Bytes as they are, sixteen a line. */
export function HexView({ engine, place }: BodyProps) {
  const { body } = useWords().details
  const [count, setCount] = useState(PIECE)
  const answer = useAnswer(() => engine.bodyPart('hex', place, { from: 0, count }), [engine, place, count])
  return (
    <Asked answer={answer}>
      {({ rows, count: all }) => (
        <div className="hex-view">
          <pre>
            {rows.map(({ offset, hex, ascii }) => (
              <span key={offset} className="hex-line">
                <span className="code-mark">{offset.toString(16).padStart(8, '0')}</span>
                {`  ${hex.slice(0, 8).join(' ').padEnd(23)}  ${hex.slice(8).join(' ').padEnd(23)}  `}
                <span className="code-string">{ascii}</span>
                {'\n'}
              </span>
            ))}
          </pre>
          {rows.length < all && (
            <p className="text-more">
              <Button onPress={() => setCount((now) => now * 4)}>{body.more}</Button>
              <span className="numbers">{fill(body.shownRows, { shown: rows.length, count: all })}</span>
            </p>
          )}
        </div>
      )}
    </Asked>
  )
}
