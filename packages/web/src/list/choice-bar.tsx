import { fill } from '@haruspex/core'
import { Download, Terminal, X } from 'lucide-react'
import { useState } from 'react'
import type { SelectionWish } from '../engine/safe-selection.ts'
import { useAnnounce } from '../kit/announcer.tsx'
import { Button, IconButton } from '../kit/button.tsx'
import { copyText } from '../kit/copy-button.tsx'
import { useCapture } from '../workbench/capture-context.tsx'
import { failureIn } from '../workbench/captures.ts'
import { useLanguage, useWords } from '../workbench/words.tsx'
import type { Choice } from './choice.ts'

/** What can be done with the requests that were chosen together. What leaves is made of their sanitized copy. */
export function ChoiceBar({ choice }: { readonly choice: Choice }) {
  const { list } = useWords()
  const language = useLanguage()
  const { engine, summary } = useCapture()
  const announce = useAnnounce()
  const [said, setSaid] = useState('')
  const tell = (text: string) => {
    setSaid(text)
    announce(text)
  }
  const places = [...choice.places].sort((a, b) => a - b)
  const make = async (form: SelectionWish['form'], then: (text: string) => string | Promise<string>) => {
    setSaid(list.exporting)
    try {
      tell(await then(await engine.selectionText({ places, form, language })))
    } catch (error) {
      tell(failureIn(error).words[language].what)
    }
  }
  const save = (text: string) => {
    const name = `${summary.name.replace(/\.[^.]*$/, '')}.selection.sanitized.har`
    saveText(name, text)
    return fill(list.exported, { name })
  }
  const copy = async (text: string) => {
    await copyText(text)
    return fill(list.copied, { count: places.length })
  }
  return (
    <section className="choice-bar" aria-label={fill(list.chosen, { count: places.length })}>
      <strong className="numbers">{fill(list.chosen, { count: places.length })}</strong>
      <Button icon={<Download aria-hidden />} onPress={() => void make('har', save)}>
        {list.exportHar}
      </Button>
      <Button icon={<Terminal aria-hidden />} onPress={() => void make('curl', copy)}>
        {list.copyCurl}
      </Button>
      <span className="choice-bar-said one-line">{said}</span>
      <IconButton label={list.unchoose} keys="Escape" icon={<X aria-hidden />} onPress={choice.clear} />
    </section>
  )
}

function saveText(name: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'application/json' }))
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  // The browser has begun to read it by then.
  setTimeout(() => URL.revokeObjectURL(address), 10_000)
}
