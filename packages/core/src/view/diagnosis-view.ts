import type { Finding, Severity } from '../model/finding.ts'
import { type Language, texts } from '../text/catalogue.ts'
import { type RichRuleText, type RichText, richFindingText, richVerdictText } from '../text/rich-text.ts'
import type { Evidence, FileReport, NamedRequest } from './file-report.ts'
import { type TrackingRow, trackingRows } from './tracking-rows.ts'

const MOST_EVIDENCE = 5

/** A finding as a reader wants it. */
export interface FindingView extends RichRuleText {
  readonly finding: Finding
  /** Method, host and path of the request that speaks for it. */
  readonly place?: string
  /** Who can do something about it; left out where that is nobody in particular. */
  readonly owner?: string
  /** The first places of the evidence; `value` where it is known what stands there. */
  readonly evidence: readonly (Pick<Evidence, 'pointer'> & Partial<Evidence>)[]
  readonly moreEvidence: number
  readonly consequences: readonly FindingView[]
}

/** A diagnosis in the order in which it is read. */
export interface DiagnosisView {
  readonly report: FileReport
  readonly verdict: RichText
  /** What is more than a note, ranked, consequences folded under their cause. */
  readonly causes: readonly FindingView[]
  readonly notes: readonly FindingView[]
  /** What speaks of the capture itself. */
  readonly quality: readonly FindingView[]
  readonly counts: Readonly<Record<Severity, number>>
  readonly trackingIds: readonly TrackingRow[]
  /** Requests of causes and what follows from them. */
  readonly requests: readonly NamedRequest[]
}

export function diagnosisView(report: FileReport, language: Language): DiagnosisView {
  const evidence = new Map(report.evidence.map((found) => [found.pointer, found]))
  const viewOf = (finding: Finding): FindingView => findingView(finding, evidence, language)
  const roots = [...report.diagnosis.top, ...report.diagnosis.rest]
  const traffic = roots.filter((finding) => !isQuality(finding))
  const causes = traffic.filter(({ severity }) => severity !== 'note')
  return {
    report,
    verdict: richVerdictText(report.diagnosis.verdict, language),
    causes: causes.map(viewOf),
    notes: traffic.filter(({ severity }) => severity === 'note').map(viewOf),
    quality: roots.filter(isQuality).map(viewOf),
    counts: countsOf(roots),
    trackingIds: trackingRows(report),
    requests: requestsOf(causes, report.requests),
  }
}

/** Rules of the group CAP judge the file, not the traffic. */
function isQuality({ code }: Finding): boolean {
  return code.startsWith('CAP-')
}

function findingView(
  finding: Finding,
  evidence: ReadonlyMap<string, Evidence>,
  language: Language,
): FindingView {
  const { pointers, consequences } = finding
  const place = placeOf(finding)
  return {
    finding,
    ...richFindingText(finding, language),
    ...(place !== undefined && { place }),
    ...(finding.owner !== 'none' && { owner: texts(language).owner[finding.owner] }),
    evidence: pointers.slice(0, MOST_EVIDENCE).map((pointer) => evidence.get(pointer) ?? { pointer }),
    moreEvidence: Math.max(0, pointers.length - MOST_EVIDENCE),
    consequences: consequences.map((consequence) => findingView(consequence, evidence, language)),
  }
}

function placeOf({ data: { method, host, path } }: Finding): string | undefined {
  if (typeof host !== 'string') return undefined
  const whole = `${host}${typeof path === 'string' ? path : ''}`
  return typeof method === 'string' ? `${method} ${whole}` : whole
}

function countsOf(findings: readonly Finding[]): Record<Severity, number> {
  const counts = { error: 0, warning: 0, note: 0 }
  for (const { severity } of findings) counts[severity]++
  return counts
}

function requestsOf(causes: readonly Finding[], requests: readonly NamedRequest[]): readonly NamedRequest[] {
  const named = new Set<number>()
  const name = ({ entries, consequences }: Finding) => {
    for (const entry of entries) named.add(entry)
    consequences.forEach(name)
  }
  causes.forEach(name)
  return requests.filter(({ entry }) => named.has(entry))
}
