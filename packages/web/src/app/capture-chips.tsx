import { fill } from '@haruspex/core'
import { X } from 'lucide-react'
import { IconButton } from '../kit/button.tsx'
import { Captured } from '../kit/captured.tsx'
import { classNames } from '../kit/class-names.ts'
import { PlainButton } from '../kit/plain-button.tsx'
import { closeCapture, type OpenCapture, showCapture } from '../workbench/captures.ts'
import { useWords } from '../workbench/words.tsx'
import './capture-chips.css'

/** The captures that are open; one of them is shown. */
export function CaptureChips(props: {
  readonly captures: readonly OpenCapture[]
  readonly current: OpenCapture | undefined
}) {
  const { shell } = useWords()
  if (props.captures.length === 0) return null
  return (
    <nav className="capture-chips" aria-label={shell.files}>
      <ul>
        {props.captures.map((capture, at) => {
          const isCurrent = capture.id === props.current?.id
          return (
            <li key={capture.id} className={classNames('capture-chip', isCurrent && 'capture-chip-current')}>
              <PlainButton isCurrent={isCurrent} onPress={() => showCapture(at)}>
                <Captured text={capture.input.name} isOneLine />
              </PlainButton>
              <IconButton
                label={fill(shell.closeFile, { name: capture.input.name })}
                icon={<X aria-hidden />}
                onPress={() => closeCapture(capture.id)}
              />
            </li>
          )
        })}
      </ul>
    </nav>
  )
}
