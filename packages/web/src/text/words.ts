import type { Language } from '@haruspex/core'
import type { en } from './en.ts'

/** The words of the workbench in one language; English gives the shape. */
export type Words = typeof en

const LOADERS: Readonly<Record<Language, () => Promise<Words>>> = {
  en: async () => (await import('./en.ts')).en,
  zh: async () => (await import('./zh.ts')).zh,
}

/** Loads the words of a language: only one is fetched with the first page. */
export function loadWords(language: Language): Promise<Words> {
  return LOADERS[language]()
}
