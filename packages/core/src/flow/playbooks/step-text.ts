import { INPUT_WAYS, type Surface } from '../../knowledge/input-ways.ts'
import type { Knowledge, PlaybookId, StepTexts } from '../../knowledge/knowledge.ts'
import { inLanguage, type LocalText } from '../../knowledge/local-text.ts'
import type { FindingValue } from '../../model/finding.ts'
import { type Language, texts } from '../../text/catalogue.ts'
import { fill } from '../../text/fill.ts'
import { verdictText } from '../../text/finding-text.ts'
import type { StepReport, StepValue } from './playbook.ts'

/** What a step says in one language. */
export interface StepWords {
  readonly title: string
  readonly says: string
  readonly next: string | undefined
}

/** The texts of a step with its data filled in; an id stands where the knowledge has no text. */
export function stepWords(
  knowledge: Knowledge,
  playbook: PlaybookId,
  step: StepReport,
  language: Language,
  surface: Surface = 'terminal',
): StepWords {
  const own: StepTexts = knowledge.playbooks[playbook]?.steps?.[step.id] ?? {}
  const data = wordsOf({ ...INPUT_WAYS[surface], ...step.data }, language)
  const say = (text: LocalText | undefined): string | undefined =>
    text && fill(inLanguage(text, language), data)
  return {
    title: say(own.title) ?? step.id,
    says: (say(own[step.state]) ?? step.state).trim(),
    next: step.hasNext ? say(own.next) : undefined,
  }
}

export function playbookWords(
  knowledge: Knowledge,
  playbook: PlaybookId,
  language: Language,
): { readonly title: string; readonly purpose: string } {
  const own = knowledge.playbooks[playbook] ?? {}
  return {
    title: own.title ? inLanguage(own.title, language) : playbook,
    purpose: own.purpose ? inLanguage(own.purpose, language) : '',
  }
}

function wordsOf(
  data: Readonly<Record<string, StepValue>>,
  language: Language,
): Readonly<Record<string, FindingValue>> {
  return Object.fromEntries(Object.entries(data).map(([name, value]) => [name, wordOf(value, language)]))
}

function wordOf(value: StepValue, language: Language): FindingValue {
  if (typeof value !== 'object') return value
  if ('owner' in value) return texts(language).owner[value.owner]
  if ('verdict' in value) return verdictText(value.verdict, language)
  return 'en' in value ? inLanguage(value, language) : value
}
