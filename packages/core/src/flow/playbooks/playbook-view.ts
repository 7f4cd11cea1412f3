import type { Surface } from '../../knowledge/input-ways.ts'
import type { Knowledge, PlaybookId } from '../../knowledge/knowledge.ts'
import { inLanguage } from '../../knowledge/local-text.ts'
import { type Language, texts } from '../../text/catalogue.ts'
import { differenceText } from '../../text/difference-text.ts'
import { findingText } from '../../text/finding-text.ts'
import type { PlaybookReport, StepEvidence, StepReport, StepState } from './playbook.ts'
import { playbookWords, stepWords } from './step-text.ts'

/** A guided run in words. */
export interface PlaybookView {
  readonly playbook: PlaybookId
  readonly title: string
  readonly purpose: string
  readonly steps: readonly StepView[]
  /** What the run came to. */
  readonly answer: StepView
  /** The run as plain text, to be pasted into a case and mended there. */
  readonly draft: string
}

export interface StepView {
  readonly id: string
  readonly state: StepState
  /** `state` in a word. */
  readonly stateWord: string
  readonly title: string
  readonly says: string
  readonly next?: string
  /** Who can do something about it. */
  readonly owner?: string
  readonly evidence: readonly EvidenceView[]
}

export interface EvidenceView {
  readonly entry?: number
  readonly pointer?: string
  /** Code and rule of the finding behind it. */
  readonly code?: string
  readonly rule?: string
  /** In our words; empty where only the capture speaks. */
  readonly says: string
  /** Tokens of the capture, verbatim. */
  readonly text: string
}

/** `surface`: where it is read, so that it says how to give what the run lacks. */
export function playbookView(
  report: PlaybookReport,
  knowledge: Knowledge,
  language: Language,
  surface: Surface = 'terminal',
): PlaybookView {
  const { playbook, file } = report
  const view = (step: StepReport) => stepView(step, playbook, knowledge, language, surface)
  const { title, purpose } = playbookWords(knowledge, playbook, language)
  const steps = report.steps.slice(0, -1).map(view)
  const answer = view(report.answer)
  const draft = draftOf(`${title}: ${file.name}`, steps, answer, language)
  return { playbook, title, purpose, steps, answer, draft }
}

function stepView(
  step: StepReport,
  playbook: PlaybookId,
  knowledge: Knowledge,
  language: Language,
  surface: Surface,
): StepView {
  const { cli, owner } = texts(language)
  const { next, ...words } = stepWords(knowledge, playbook, step, language, surface)
  return {
    id: step.id,
    state: step.state,
    stateWord: cli.playbook.states[step.state],
    ...words,
    ...(next !== undefined && { next }),
    ...(step.owner !== undefined && step.owner !== 'none' && { owner: owner[step.owner] }),
    evidence: (step.evidence ?? []).map((evidence) => evidenceView(evidence, language)),
  }
}

function evidenceView(evidence: StepEvidence, language: Language): EvidenceView {
  const { entry, pointer, finding, name, text = '' } = evidence
  const says = [name ? inLanguage(name, language) : '', wordsOf(evidence, language)]
  return {
    ...(entry !== undefined && { entry }),
    ...(pointer !== undefined && { pointer }),
    ...(finding && { code: finding.code, rule: finding.rule }),
    says: says.filter((part) => part !== '').join(language === 'zh' ? '：' : ': '),
    text,
  }
}

/** What the catalogue says of what stands behind it. */
function wordsOf({ finding, difference, phase, reason }: StepEvidence, language: Language): string {
  if (finding) return findingText(finding, language)?.title ?? finding.rule
  if (difference) return differenceText(difference, language).says
  const { phases, phaseReasons } = texts(language).glossary
  if (phase) return `${phases[phase].title}: ${phases[phase].meaning}`
  return reason ? phaseReasons[reason] : ''
}

function draftOf(head: string, steps: readonly StepView[], answer: StepView, language: Language): string {
  const { cli } = texts(language)
  const told = (label: string, text: string | undefined) =>
    text === undefined ? [] : [`   ${label}${cli.detail.colon}${text}`]
  const lines = (mark: string, { title, stateWord, says, next, owner, evidence }: StepView) => [
    `${mark} ${title} [${stateWord}]`,
    `   ${says}`,
    ...evidence.slice(0, MOST_EVIDENCE).map((each) => `   - ${evidenceLine(each)}`),
    ...told(cli.report.next, next),
    ...told(cli.report.owner, owner),
    '',
  ]
  const all = [head, '', ...steps.flatMap((step, at) => lines(`${at + 1}.`, step)), ...lines('→', answer)]
  return `${all.join('\n').trimEnd()}\n`
}

const MOST_EVIDENCE = 12

function evidenceLine({ entry, says, text }: EvidenceView): string {
  return [entry === undefined ? '' : `#${entry}`, says, text].filter((part) => part !== '').join('  ')
}
