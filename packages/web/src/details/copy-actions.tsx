import { Copy, X } from 'lucide-react'
import { useEffect, useState } from 'react'
import type { Engine } from '../engine/engine.ts'
import type { CopyForm } from '../engine/safe-copies.ts'
import { useAnnounce } from '../kit/announcer.tsx'
import { Button, IconButton } from '../kit/button.tsx'
import { copyText } from '../kit/copy-button.tsx'
import { Menu, type MenuEntry } from '../kit/menu.tsx'
import { useLanguage, useWords } from '../workbench/words.tsx'
import './copy-actions.css'

const SHOWN_MS = 8000

interface Told {
  readonly text: string
  readonly notes: readonly string[]
}

/** What leaves the workbench of one request: as a ticket wants it, or as something to run. */
export function CopyActions({ engine, index }: { readonly engine: Engine; readonly index: number }) {
  const { details, kit } = useWords()
  const { copy } = details
  const language = useLanguage()
  const announce = useAnnounce()
  const [told, setTold] = useState<Told>()
  useEffect(() => {
    if (!told || told.text === copy.working) return
    const timer = setTimeout(() => setTold(undefined), SHOWN_MS)
    return () => clearTimeout(timer)
  }, [told, copy.working])
  const run = async (form: CopyForm, withSecrets: boolean) => {
    try {
      setTold({ text: copy.working, notes: [] })
      const { text, notes } = await engine.copyOf(index, { form, language, withSecrets })
      await copyText(text)
      const done = { text: withSecrets ? copy.doneSecrets : copy.doneSafe, notes }
      setTold(done)
      announce([done.text, ...notes].join(' '))
    } catch {
      setTold({ text: kit.copyFailed, notes: [] })
      announce(kit.copyFailed)
    }
  }
  const commands: readonly MenuEntry[] = [
    { id: 'url', title: copy.url },
    { id: 'curl', title: copy.curl },
    { id: 'curl-windows', title: copy.curlWindows },
    { id: 'fetch', title: copy.fetch },
    { id: 'har', title: copy.har },
  ]
  const safe: readonly MenuEntry[] = [
    { id: 'ticket', title: copy.ticketText },
    { id: 'ticket-markdown', title: copy.ticketMarkdown },
    ...commands,
  ]
  return (
    <span className="copy-actions">
      <Button onPress={() => void run('ticket', false)}>{copy.ticket}</Button>
      <Menu
        label={copy.as}
        groups={[
          { title: copy.safe, entries: safe, onChoose: (id) => void run(id as CopyForm, false) },
          {
            title: copy.asRecorded,
            entries: commands.map((entry) => ({ ...entry, id: `secrets ${entry.id}` })),
            onChoose: (id) => void run(id.replace('secrets ', '') as CopyForm, true),
          },
        ]}
      >
        <IconButton label={copy.as} icon={<Copy aria-hidden />} />
      </Menu>
      {told && (
        <div className="copy-actions-told">
          <p>{[told.text, ...told.notes].join(' ')}</p>
          <IconButton label={copy.dismiss} icon={<X aria-hidden />} onPress={() => setTold(undefined)} />
        </div>
      )}
    </span>
  )
}
