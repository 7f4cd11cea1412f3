import type { Language } from './catalogue.ts'
import { glossary as en } from './en/glossary.ts'
import type { Glossary } from './glossary.ts'
import { glossary as zh } from './zh/glossary.ts'

const GLOSSARIES: Readonly<Record<Language, Glossary>> = { en, zh }

/** The explanations alone, for whoever has no use for the rest of the catalogue. */
export function glossaryOf(language: Language): Glossary {
  return GLOSSARIES[language]
}
