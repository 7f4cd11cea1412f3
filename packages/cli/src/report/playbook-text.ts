import {
  differenceText,
  findingText,
  inLanguage,
  type Knowledge,
  type PlaybookReport,
  playbookWords,
  type StepEvidence,
  type StepReport,
  stepWords,
  visible,
} from '@haruspex/core'
import type { Context } from '../context.ts'

const MOST_EVIDENCE = 12

/** A guided run for people: each step with what it came to and where that stands, the answer last. */
export function playbookText(report: PlaybookReport, knowledge: Knowledge, context: Context): string {
  const { paint, language } = context
  const { title, purpose } = playbookWords(knowledge, report.playbook, language)
  const out = [`${paint.bold(title)}  ${paint.dim(visible(report.file.name))}`, paint.dim(purpose), '']
  const steps = report.steps.slice(0, -1)
  for (const [at, step] of steps.entries())
    out.push(...stepLines(`${at + 1}`, step, report, knowledge, context), '')
  out.push(...stepLines('→', report.answer, report, knowledge, context))
  return `${out.join('\n')}\n`
}

function stepLines(
  number: string,
  step: StepReport,
  report: PlaybookReport,
  knowledge: Knowledge,
  context: Context,
): string[] {
  const { paint, texts } = context
  const { title, says, next } = stepWords(knowledge, report.playbook, step, context.language)
  const state = texts.cli.playbook.states[step.state]
  const lines = [`${number}. ${paint.bold(title)}  ${paint.dim(`[${state}]`)}`, `   ${visible(says)}`]
  const evidence = step.evidence ?? []
  for (const each of evidence.slice(0, MOST_EVIDENCE)) {
    const line = evidenceLine(each, context)
    if (line !== '') lines.push(`   · ${line}`)
  }
  if (evidence.length > MOST_EVIDENCE) lines.push(`   · …  (${evidence.length - MOST_EVIDENCE})`)
  if (next !== undefined) lines.push(`   ${texts.cli.report.next}${texts.cli.detail.colon}${visible(next)}`)
  return lines
}

function evidenceLine(evidence: StepEvidence, context: Context): string {
  const { entry, pointer, name, text } = evidence
  const parts = [
    entry === undefined ? '' : `#${entry}`,
    name ? inLanguage(name, context.language) : '',
    wordsOf(evidence, context),
    text ?? '',
  ]
  const says = parts.filter((part) => part !== '').map(visible)
  const isTold = pointer !== undefined && pointer !== `/log/entries/${entry}`
  return [...says, ...(isTold ? [context.paint.dim(visible(pointer))] : [])].join('  ')
}

/** What the catalogue says of what stands behind it. */
function wordsOf({ finding, difference, phase, reason }: StepEvidence, { language, texts }: Context): string {
  if (finding) return `${finding.code} ${findingText(finding, language)?.title ?? finding.rule}`
  if (difference) return differenceText(difference, language).says
  const { phases, phaseReasons } = texts.glossary
  if (phase) return `${phases[phase].title}: ${phases[phase].meaning}`
  return reason ? phaseReasons[reason] : ''
}
