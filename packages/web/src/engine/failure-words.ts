import { HaruspexError, LANGUAGES, type Language, type ReadIssue, type Texts, texts } from '@haruspex/core'
import type { IssueView } from './engine.ts'
import type { Failure, FailureWords } from './failure.ts'

/** Names the error in both languages. Of an error that is not ours only the kind is told: it may quote the capture. */
export function failureOf(error: unknown): Failure {
  const own = error instanceof HaruspexError ? error : undefined
  const wordsIn = (language: Language) => (own ? wordsOf(own, language) : internalWords(error, language))
  return {
    code: own?.code ?? 'ERR_INTERNAL',
    words: Object.fromEntries(LANGUAGES.map((language) => [language, wordsIn(language)])) as Failure['words'],
  }
}

/** Messages are written in English; other languages say what always holds, with the place. */
function wordsOf(error: HaruspexError, language: Language): FailureWords {
  const catalogue = texts(language)
  const { what, next } = catalogue.errors[error.code]
  if (language === 'en') return { what: error.message, next: '' }
  const place = placeText(error.detail, catalogue)
  return { what: place === '' ? what : `${what} ${place}`, next }
}

function internalWords(error: unknown, language: Language): FailureWords {
  const { what, next } = texts(language).errors.ERR_INTERNAL
  const kind = error instanceof Error ? error.constructor.name : typeof error
  return { what: `${what} (${kind})`, next }
}

/** A defect of the file in words. */
export function issueView(issue: ReadIssue, language: Language): IssueView {
  const catalogue = texts(language)
  const { id, ...facts } = issue
  return { id, text: catalogue.issues[id] ?? id, place: placeText(facts, catalogue) }
}

function placeText(facts: Readonly<Record<string, unknown>>, catalogue: Texts): string {
  const { separator, colon, ...labels } = catalogue.cli.detail
  return Object.entries(labels)
    .flatMap(([name, label]) => {
      const value = Object.hasOwn(facts, name) ? facts[name] : undefined
      return value === undefined ? [] : [`${label}${colon}${value}`]
    })
    .join(separator)
}
