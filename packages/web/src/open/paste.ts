import { useEffect, useState } from 'react'
import { addCaptures } from '../workbench/captures.ts'
import { inputsOfPaste } from './files.ts'

export interface PasteNotice {
  /** Text was pasted that is no HAR. */
  readonly isRefused: boolean
  readonly dismiss: () => void
}

/** Opens what is pasted where no text is entered: files, or the text of a HAR. */
export function usePaste(pastedName: string): PasteNotice {
  const [isRefused, setRefused] = useState(false)
  useEffect(() => {
    const paste = ({ clipboardData, target }: ClipboardEvent) => {
      if (!clipboardData || takesText(target)) return
      const inputs = inputsOfPaste(clipboardData, pastedName)
      addCaptures(inputs)
      setRefused(inputs.length === 0 && clipboardData.getData('text/plain').trim() !== '')
    }
    addEventListener('paste', paste)
    return () => removeEventListener('paste', paste)
  }, [pastedName])
  return { isRefused, dismiss: () => setRefused(false) }
}

function takesText(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLInputElement ||
    target instanceof HTMLTextAreaElement ||
    (target instanceof HTMLElement && target.isContentEditable)
  )
}
