import { Check, Copy } from 'lucide-react'
import { useEffect, useState } from 'react'
import { useWords } from '../workbench/words.tsx'
import { useAnnounce } from './announcer.tsx'
import { Button, IconButton } from './button.tsx'

const SHOWN_MS = 1600

/** Copies a text, and says so. `text` may be made when it is wanted. */
export function CopyButton(props: {
  readonly text: string | (() => string | Promise<string>)
  /** What is copied: “Copy URL”. Default: “Copy”. */
  readonly label?: string
  /** A word on the button, where the place does not say what is copied. */
  readonly word?: string
}) {
  const { kit } = useWords()
  const announce = useAnnounce()
  const [isDone, setDone] = useState(false)
  useEffect(() => {
    if (!isDone) return
    const timer = setTimeout(() => setDone(false), SHOWN_MS)
    return () => clearTimeout(timer)
  }, [isDone])
  const copy = async () => {
    try {
      await copyText(typeof props.text === 'string' ? props.text : await props.text())
      setDone(true)
      announce(kit.copied)
    } catch {
      announce(kit.copyFailed)
    }
  }
  const icon = isDone ? <Check aria-hidden /> : <Copy aria-hidden />
  if (props.word !== undefined) {
    return (
      <Button
        kind="plain"
        className="copy-button-word"
        icon={icon}
        aria-label={isDone ? kit.copied : (props.label ?? kit.copy)}
        onPress={() => void copy()}
      >
        {props.word}
      </Button>
    )
  }
  return (
    <IconButton
      label={isDone ? kit.copied : (props.label ?? kit.copy)}
      icon={icon}
      onPress={() => void copy()}
    />
  )
}

/** By the clipboard, or where a page from a file has none, by a selection. */
export async function copyText(text: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text)
  } catch {
    const area = document.createElement('textarea')
    area.value = text
    area.style.position = 'fixed'
    area.style.opacity = '0'
    document.body.append(area)
    area.select()
    const isCopied = document.execCommand('copy')
    area.remove()
    if (!isCopied) throw new Error('not copied')
  }
}
