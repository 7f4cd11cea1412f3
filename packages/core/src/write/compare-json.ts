import type { Difference } from '../model/difference.ts'
import type { Language } from '../text/catalogue.ts'
import { differenceText } from '../text/difference-text.ts'
import type { ComparedFile, CompareReport } from '../view/compare-report.ts'

/** A comparison for programs. Its names and meanings are a promise: see `COMPARE_SCHEMA`. */
export function compareJson({ working, broken, comparison }: CompareReport, language: Language) {
  const { hosts, pairs, onlyWorking, onlyBroken, differences, untold, unknownHosts } = comparison
  return {
    schema: 'haruspex.compare/1',
    working: fileJson(working),
    broken: fileJson(broken),
    hosts,
    unknownHosts,
    requests: { pairs, onlyWorking, onlyBroken },
    differences: differences.map((difference) => differenceJson(difference, language)),
    untold,
  }
}

function fileJson({ name, bytes, producer, entries, sanitized, issues }: ComparedFile) {
  return { name, bytes, producer, entries, sanitized, issues }
}

function differenceJson(difference: Difference, language: Language) {
  const { kind, severity, method, host, path, operation, working, broken, data, count } = difference
  return {
    kind,
    severity,
    text: differenceText(difference, language).says,
    method,
    host,
    path,
    ...(operation !== undefined && { operation }),
    ...(working && { working }),
    ...(broken && { broken }),
    data,
    count,
  }
}
