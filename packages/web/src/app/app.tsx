import { useEffect, useState } from 'react'
import { Announcer } from '../kit/announcer.tsx'
import { KitLocale } from '../kit/kit-locale.tsx'
import { DropArea } from '../open/drop-area.tsx'
import { askForFiles } from '../open/files.ts'
import { OpenPage } from '../open/open-page.tsx'
import type { Words } from '../text/words.ts'
import { addCaptures, useCaptures, useCurrentCapture } from '../workbench/captures.ts'
import { useRoute } from '../workbench/route.ts'
import { listenToKeys, useShortcuts } from '../workbench/shortcuts.ts'
import { useLanguage, useWords, WordsProvider } from '../workbench/words.tsx'
import { CaptureFrame } from './capture-frame.tsx'
import { FailureBoundary } from './failure-boundary.tsx'
import { LearnPage } from './learn-page.tsx'
import { ShortcutSheet } from './shortcut-sheet.tsx'
import { TopBar } from './top-bar.tsx'
import { viewOf } from './views.ts'
import './app.css'

export function App({ words }: { readonly words: Words }) {
  return (
    <WordsProvider first={words}>
      <Locale />
    </WordsProvider>
  )
}

function Locale() {
  return (
    <KitLocale language={useLanguage()}>
      <Announcer>
        <DropArea>
          <Shell />
        </DropArea>
      </Announcer>
    </KitLocale>
  )
}

function Shell() {
  const { shell } = useWords()
  const captures = useCaptures()
  const current = useCurrentCapture()
  const [isSheetOpen, setSheetOpen] = useState(false)
  useEffect(listenToKeys, [])
  useShortcuts([
    { keys: '?', group: 'everywhere', does: shell.keys.shortcuts, run: () => setSheetOpen(true) },
    {
      keys: 'o',
      group: 'everywhere',
      does: shell.keys.open,
      run: () => void askForFiles().then((inputs) => addCaptures(inputs)),
    },
  ])
  return (
    <div className="app">
      <TopBar captures={captures} current={current} onShortcuts={() => setSheetOpen(true)} />
      <FailureBoundary key={current?.id ?? 'open'}>
        {current ? <CaptureFrame capture={current} /> : <Start />}
      </FailureBoundary>
      <ShortcutSheet isOpen={isSheetOpen} onClose={() => setSheetOpen(false)} />
    </div>
  )
}

/** Before a capture is there: what opens one, or what explains them. */
function Start() {
  const { learn } = useWords()
  const view = viewOf(useRoute().view)
  if (view.id !== 'learn') return <OpenPage />
  return <LearnPage back={learn.back} />
}
