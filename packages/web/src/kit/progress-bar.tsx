import { Label } from 'react-aria-components/Label'
import { ProgressBar as AriaProgressBar } from 'react-aria-components/ProgressBar'
import './progress-bar.css'

/** How far something is, by real numbers; `undefined` while they are not known. */
export function ProgressBar(props: {
  readonly label: string
  readonly done: number | undefined
  readonly total: number
  /** The numbers in words. */
  readonly text?: string
}) {
  const { label, done, total, text } = props
  const isKnown = done !== undefined && total > 0
  return (
    <AriaProgressBar
      className="progress"
      isIndeterminate={!isKnown}
      value={isKnown ? done : 0}
      maxValue={Math.max(1, total)}
      {...(text !== undefined && { valueLabel: text })}
    >
      {({ percentage, valueText }) => (
        <>
          <div className="progress-words">
            <Label className="one-line">{label}</Label>
            <span className="numbers">{text ?? (isKnown ? valueText : '')}</span>
          </div>
          <div className="progress-track">
            <div
              className="progress-fill"
              data-unknown={!isKnown || undefined}
              style={{ width: isKnown ? `${percentage ?? 0}%` : undefined }}
            />
          </div>
        </>
      )}
    </AriaProgressBar>
  )
}
