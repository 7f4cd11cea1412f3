import type { Finding } from '../model/finding.ts'
import type { ReadIssue } from '../model/read-issue.ts'
import { TAG_SOURCE } from '../model/tag.ts'
import type { Language, Texts } from '../text/catalogue.ts'
import { texts } from '../text/catalogue.ts'
import { fill } from '../text/fill.ts'
import { plainText } from '../text/rich-text.ts'
import { inertJson } from '../text/visible.ts'
import type { DiagnosisView, FindingView } from '../view/diagnosis-view.ts'
import type { FileReport } from '../view/file-report.ts'
import {
  LANGUAGE_TAGS,
  SARIF_SCHEMA,
  sarifArtifacts,
  sarifDriver,
  sarifLogicalLocation,
  sarifText,
  sarifTextIndex,
} from './sarif.ts'

const MOST_PLACES = 20
const MOST_NOTIFICATIONS = 100
/** What tells a finding from another of its rule, and is the same in each run. */
const IDENTITY = [
  'method',
  'host',
  'path',
  'status',
  'error',
  'header',
  'name',
  'cookie',
  'directive',
] as const

/** A diagnosis as SARIF 2.1.0: a result for each cause, what follows from it as related locations. */
export function diagnosisSarif(view: DiagnosisView, language: Language): string {
  const catalogue = texts(language)
  const { report } = view
  const findings = [...view.causes, ...view.notes, ...view.quality]
  const ids = [...new Set(findings.map(({ finding }) => finding.rule))]
  const codes = new Map(findings.map(({ finding }) => [finding.rule, finding.code]))
  const rules = ids.map((id) => ruleOf(id, codes.get(id) ?? '', findings, catalogue))
  const places = new Map(ids.map((id, index) => [id, index]))
  const fingerprintOf = fingerprints()
  const run = {
    tool: { driver: { ...sarifDriver(report.tool), rules } },
    language: LANGUAGE_TAGS[language],
    invocations: [
      { executionSuccessful: true, toolExecutionNotifications: notificationsOf(report, catalogue) },
    ],
    artifacts: sarifArtifacts(report.file),
    properties: propertiesOf(view),
    results: findings.map((each) => ({
      ...resultOf(each, places.get(each.finding.rule) ?? -1, report, catalogue),
      partialFingerprints: { 'haruspexFinding/v1': fingerprintOf(each.finding) },
    })),
  }
  return `${inertJson({ $schema: SARIF_SCHEMA, version: '2.1.0', runs: [run] })}\n`
}

function ruleOf(id: string, code: string, findings: readonly FindingView[], catalogue: Texts) {
  const text = Object.hasOwn(catalogue.rules, id) ? catalogue.rules[id] : undefined
  const { cli } = catalogue
  const { colon } = cli.detail
  // Outside a finding a placeholder stands for itself.
  const plain = (says: string) => says.replace(/\{(\w{1,40})\}/g, '‹$1›')
  const graver = findings.find(({ finding }) => finding.rule === id)
  const level = graver?.finding.severity ?? 'warning'
  const defaults = { id, defaultConfiguration: { level }, properties: { code } }
  if (!text) return defaults
  const help = [
    `${cli.report.why}${colon}${plain(text.why)}`,
    `${cli.report.notProven}${colon}${plain(text.notProven)}`,
    `${cli.report.next}${colon}${plain(text.next)}`,
  ]
  return {
    ...defaults,
    shortDescription: { text: plain(text.title) },
    fullDescription: { text: plain(text.why) },
    help: { text: help.join('\n') },
  }
}

function resultOf(view: FindingView, ruleIndex: number, report: FileReport, catalogue: Texts) {
  const { finding, title, next } = view
  const { cli, diagnosis } = catalogue
  const [first = '/log', ...others] = finding.pointers
  const locationOf = (pointer: string) => ({
    physicalLocation: { artifactLocation: { index: sarifTextIndex(report.file) } },
    logicalLocations: [sarifLogicalLocation(pointer)],
  })
  const related = [
    ...others.slice(0, MOST_PLACES).map((pointer) => ({ pointer, text: diagnosis.sarif.alsoHere })),
    ...view.consequences.slice(0, MOST_PLACES).map((consequence) => ({
      pointer: consequence.finding.pointers[0] ?? '/log',
      text: fill(diagnosis.sarif.consequence, { title: plainText(consequence.title) }),
    })),
  ]
  return {
    ruleId: finding.rule,
    ruleIndex,
    kind: 'fail',
    level: finding.severity,
    message: {
      text: sarifText(`${plainText(title)} ${cli.report.next}${cli.detail.colon}${plainText(next)}`),
    },
    locations: [locationOf(first)],
    relatedLocations: related.map(({ pointer, text }, id) => ({
      id,
      ...locationOf(pointer),
      message: { text: sarifText(text) },
    })),
    properties: {
      ...factsOf(finding),
      consequences: view.consequences.map((consequence) => factsOf(consequence.finding)),
    },
  }
}

function factsOf({ rule, code, severity, confidence, owner, entries, data }: Finding) {
  return { rule, code, severity, confidence, owner, entries, data }
}

function notificationsOf({ issues, file }: FileReport, { issues: says, diagnosis }: Texts) {
  return issues.slice(0, MOST_NOTIFICATIONS).map((issue: ReadIssue) => ({
    descriptor: { id: issue.id },
    level: 'warning',
    message: { text: sarifText(fill(diagnosis.sarif.issue, { id: issue.id, says: says[issue.id] })) },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { index: sarifTextIndex(file) },
          ...(issue.offset !== undefined && { region: { byteOffset: issue.offset, byteLength: 0 } }),
        },
        ...(issue.pointer !== undefined && { logicalLocations: [sarifLogicalLocation(issue.pointer)] }),
      },
    ],
  }))
}

function propertiesOf({ report, counts }: DiagnosisView) {
  const { file, diagnosis } = report
  const { rule, code, confidence, owner, entries } = diagnosis.verdict
  return {
    verdict: { rule: rule ?? null, code: code ?? null, confidence, owner, entries },
    counts,
    entries: file.entries,
    failed: file.failed,
    sanitized: file.sanitized,
    producer: file.producer,
  }
}

/** The same condition at the same place has the same one in every run, whatever its numbers, tags and order. */
function fingerprints(): (finding: Finding) => string {
  const used = new Map<string, number>()
  return ({ rule, severity, owner, data }) => {
    const parts = IDENTITY.flatMap((name) => (data[name] === undefined ? [] : [String(data[name])]))
    const identity = [rule, severity, owner, ...parts]
      .join(' ')
      .slice(0, 600)
      .replace(new RegExp(TAG_SOURCE, 'g'), (tag) => tag.slice(0, tag.lastIndexOf('_')))
    const times = (used.get(identity) ?? 0) + 1
    used.set(identity, times)
    return times === 1 ? identity : `${identity} :${times}`
  }
}
