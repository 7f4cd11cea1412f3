import type { Language } from '@haruspex/core'
import { createContext, type ReactNode, useContext, useEffect, useState } from 'react'
import { loadWords, type Words } from '../text/words.ts'
import { usePreferences } from './preferences.ts'

const WordsContext = createContext<Words | undefined>(undefined)

/** The words of the language that was chosen. The old ones stay until the new ones are here. */
export function WordsProvider({ first, children }: { readonly first: Words; readonly children: ReactNode }) {
  const { language } = usePreferences()
  const [words, setWords] = useState(first)
  useEffect(() => {
    let isWanted = true
    void loadWords(language).then((loaded) => {
      if (isWanted) setWords(loaded)
    })
    return () => {
      isWanted = false
    }
  }, [language])
  return <WordsContext value={words}>{children}</WordsContext>
}

export function useWords(): Words {
  const words = useContext(WordsContext)
  if (!words) throw new Error('No words: WordsProvider is missing.')
  return words
}

export function useLanguage(): Language {
  return usePreferences().language
}
