import { en } from './en.ts'
import type { RuleText } from './rule-text.ts'
import { zh } from './zh.ts'

/** `zh` is simplified Chinese. */
export type Language = 'en' | 'zh'

export const LANGUAGES: readonly Language[] = ['en', 'zh']

/** What every language has to say; English gives the shape. */
export type Texts = Omit<typeof en, 'rules'> & { readonly rules: Readonly<Record<string, RuleText>> }

const CATALOGUE: Readonly<Record<Language, Texts>> = { en, zh }

export function texts(language: Language): Texts {
  return CATALOGUE[language]
}
