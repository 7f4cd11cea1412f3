import type { Diagnosis, Finding, Verdict } from '../model/finding.ts'

const TOP_COUNT = 7

/** Splits ranked findings into the top seven and the rest, and draws the verdict. */
export function diagnosisOf(findings: readonly Finding[]): Diagnosis {
  return { verdict: verdictOf(findings), top: findings.slice(0, TOP_COUNT), rest: findings.slice(TOP_COUNT) }
}

/**
 * The first finding that is more than a note. Without one nothing was found, which proves little: the capture may
 * have missed it.
 */
function verdictOf(findings: readonly Finding[]): Verdict {
  const finding = findings.find(({ severity }) => severity !== 'note')
  if (!finding) return { confidence: 'possible', owner: 'none', entries: [] }
  const { rule, code, confidence, owner, entries } = finding
  return { rule, code, confidence, owner, entries, finding }
}

/** Every finding once: each cause, then what follows from it. */
export function flatten(findings: readonly Finding[]): Finding[] {
  return findings.flatMap((finding) => [finding, ...flatten(finding.consequences)])
}
