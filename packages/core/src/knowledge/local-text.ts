import type { Language } from '../text/catalogue.ts'

/** A text in the languages that its author wrote; English stands in where another is missing. */
export interface LocalText {
  readonly en: string
  readonly zh?: string
}

export function inLanguage(text: LocalText, language: Language): string {
  return text[language] ?? text.en
}
