import { visible, visibleLines } from '@haruspex/core'
import { useState } from 'react'
import { useWords } from '../workbench/words.tsx'
import { Button } from './button.tsx'
import { classNames } from './class-names.ts'

const MOST_CHARACTERS = 2000

/**
 * A text of the capture. It may be a script, a wall of text or a play with directions of writing: it is shown as
 * text, with what hides spelled out, its head first.
 */
export function Captured(props: {
  readonly text: string
  readonly isOneLine?: boolean
  readonly className?: string
}) {
  const { kit } = useWords()
  const [isWhole, setWhole] = useState(false)
  const { text, isOneLine, className } = props
  if (isOneLine) {
    const line = visible(text.slice(0, MOST_CHARACTERS))
    return (
      <bdi className={classNames('captured', 'one-line', className)} title={line}>
        {line}
      </bdi>
    )
  }
  const isCut = !isWhole && text.length > MOST_CHARACTERS
  return (
    <>
      <bdi className={classNames('captured', className)}>
        {visibleLines(isCut ? text.slice(0, MOST_CHARACTERS) : text)}
      </bdi>
      {isCut && (
        <>
          {' … '}
          <Button kind="plain" onPress={() => setWhole(true)}>
            {kit.more}
          </Button>
        </>
      )}
    </>
  )
}
