import type { RemovalReport } from '../view/removal-report.ts'

/** A report of a sanitizing for programs: sums, and where each kind of value stood. */
export function removalJson(report: RemovalReport) {
  const { isCheck, file, copyName, tool, policy, policyVersion, inputBytes, outputBytes } = report
  const { redactions, distinct, byClass, notSwept, opaque, priorTags, prior, manual, defect, removals } =
    report
  return {
    schema: 'haruspex.sanitize-report/1',
    check: isCheck,
    file: { name: file.name, container: file.container },
    copy: isCheck ? null : { name: copyName ?? null, bytes: outputBytes, sha256: report.outputSha256 },
    tool,
    policy: { name: policy, version: policyVersion },
    inputBytes,
    changedBytes: removals.changedBytes,
    redactions,
    distinct,
    byClass,
    groups: removals.groups,
    opaque: { count: opaque, first: removals.opaque },
    notSwept,
    priorTags,
    prior,
    manual,
    defect: defect ?? null,
  }
}
