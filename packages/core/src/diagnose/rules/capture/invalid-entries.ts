import { defineRule } from '../../rule.ts'

const DEFECTS = new Set(['invalid-entry', 'missing-url', 'missing-method', 'invalid-time'])
const ENTRY = /^\/log\/entries\/(\d{1,12})(?:\/|$)/
const MAX_LISTED = 100

/** Entries that are not what HAR 1.2 says; the others are read all the same. */
export const invalidEntries = defineRule({
  id: 'invalid-entries',
  code: 'CAP-07',
  severity: 'warning',
  confidence: 'certain',
  owner: 'none',
  group: 'file',
  stage: 'capture',
  defaults: {},
  end({ context, report }) {
    const defects = context.issues.filter((issue) => DEFECTS.has(issue.id))
    if (defects.length === 0) return
    const pointers = [...new Set(defects.flatMap((issue) => issue.pointer ?? []))].slice(0, MAX_LISTED)
    const entries = pointers.flatMap((pointer) => ENTRY.exec(pointer)?.[1] ?? []).map(Number)
    const defectCount = defects.reduce((sum, issue) => sum + (issue.count ?? 1), 0)
    report({
      at: pointers.length > 0 ? pointers : '/log/entries',
      also: entries,
      data: { defects: defectCount },
    })
  },
})
