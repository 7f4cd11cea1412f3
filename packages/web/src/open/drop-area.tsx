import { type ReactNode, useEffect, useState } from 'react'
import { Button } from '../kit/button.tsx'
import { Callout } from '../kit/callout.tsx'
import { addCaptures } from '../workbench/captures.ts'
import { useWords } from '../workbench/words.tsx'
import { inputsOf } from './files.ts'
import { usePaste } from './paste.ts'
import './drop-area.css'

/** The whole window takes files that are dropped or pasted. */
export function DropArea({ children }: { readonly children: ReactNode }) {
  const { open, kit } = useWords()
  const isOver = useDrop()
  const { isRefused, dismiss } = usePaste(open.pastedName)
  return (
    <>
      {children}
      {isOver && (
        <div className="drop-veil" aria-hidden>
          <p>{open.dropNow}</p>
        </div>
      )}
      {isRefused && (
        <div className="paste-notice">
          <Callout
            tone="error"
            isAlert
            title={open.pasteRefused.title}
            actions={<Button onPress={dismiss}>{kit.close}</Button>}
          >
            <p>{open.pasteRefused.text}</p>
          </Callout>
        </div>
      )}
    </>
  )
}

function useDrop(): boolean {
  const [isOver, setOver] = useState(false)
  useEffect(() => {
    // Each element that is entered says so before the one that was left.
    let depth = 0
    const hasFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false
    const move = (change: number) => (event: DragEvent) => {
      if (!hasFiles(event)) return
      event.preventDefault()
      depth = Math.max(0, depth + change)
      setOver(depth > 0)
    }
    const drop = (event: DragEvent) => {
      if (!hasFiles(event)) return
      event.preventDefault()
      depth = 0
      setOver(false)
      addCaptures(inputsOf(event.dataTransfer?.files ?? []))
    }
    const control = new AbortController()
    const { signal } = control
    addEventListener('dragenter', move(1), { signal })
    addEventListener('dragover', move(0), { signal })
    addEventListener('dragleave', move(-1), { signal })
    addEventListener('drop', drop, { signal })
    return () => control.abort()
  }, [])
  return isOver
}
