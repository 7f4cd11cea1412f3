import type { Finding, Severity } from '../../model/finding.ts'
import type { RequestTable } from './request-table.ts'

/** What the diagnosis says of the rows of a table. */
export interface RowMarks {
  /** The gravest finding that names a row: 0 none, 1 note, 2 warning, 3 error. */
  readonly severity: Uint8Array
  /** All findings, consequences too, with the rows that they name. */
  readonly marked: readonly MarkedFinding[]
  /** The findings that name a row. */
  of(row: number): readonly Finding[]
}

export interface MarkedFinding {
  readonly finding: Finding
  readonly rows: Uint32Array
}

const SEVERITY_RANKS: Readonly<Record<Severity, number>> = { note: 1, warning: 2, error: 3 }

export function rowMarks(table: RequestTable, findings: readonly Finding[]): RowMarks {
  const severity = new Uint8Array(table.length)
  const marked: MarkedFinding[] = []
  const byRow = new Map<number, Finding[]>()
  const seen = new Set<Finding>()
  const mark = (finding: Finding): void => {
    if (seen.has(finding)) return
    seen.add(finding)
    const rows = finding.entries.flatMap((place) => table.rowOf(place) ?? [])
    marked.push({ finding, rows: Uint32Array.from(rows) })
    for (const row of rows) {
      severity[row] = Math.max(severity[row] ?? 0, SEVERITY_RANKS[finding.severity])
      const others = byRow.get(row)
      if (others) others.push(finding)
      else byRow.set(row, [finding])
    }
    finding.consequences.forEach(mark)
  }
  findings.forEach(mark)
  return { severity, marked, of: (row) => byRow.get(row) ?? [] }
}
