import {
  differenceText,
  findingText,
  inLanguage,
  type Knowledge,
  type PlaybookReport,
  type StepEvidence,
  type StepReport,
  stepWords,
} from '@haruspex/core'
import type { Context } from '../context.ts'

/** The result of `playbook --json`: its names and meanings are a promise to scripts (docs/playbooks.md). */
export function playbookJson(report: PlaybookReport, knowledge: Knowledge, context: Context) {
  const step = (one: StepReport) => {
    const { title, says, next } = stepWords(knowledge, report.playbook, one, context.language)
    const { id, state, owner, evidence = [] } = one
    return {
      id,
      state,
      title,
      says,
      next: next ?? null,
      owner: owner ?? null,
      evidence: evidence.map((each) => evidenceJson(each, context)),
    }
  }
  const { file } = report
  return {
    schema: 'haruspex.playbook/1',
    playbook: report.playbook,
    file: { name: file.name, bytes: file.bytes, producer: file.producer, entries: file.entries },
    steps: report.steps.slice(0, -1).map(step),
    answer: step(report.answer),
  }
}

function evidenceJson(evidence: StepEvidence, { language }: Context) {
  const { entry, pointer, finding, difference, phase, reason, name, text } = evidence
  return {
    entry: entry ?? null,
    pointer: pointer ?? null,
    ...(name && { name: inLanguage(name, language) }),
    ...(text !== undefined && { text }),
    ...(finding && {
      rule: finding.rule,
      code: finding.code,
      says: findingText(finding, language)?.title ?? finding.rule,
    }),
    ...(difference && { difference: difference.kind, says: differenceText(difference, language).says }),
    ...(phase && { phase }),
    ...(reason && { reason }),
  }
}
