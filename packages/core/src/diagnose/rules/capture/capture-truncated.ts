import { defineRule } from '../../rule.ts'

const CUTS = new Set(['truncated', 'malformed-json', 'cut-container'])

/** The file ends, or breaks, before the capture does. */
export const captureTruncated = defineRule({
  id: 'capture-truncated',
  code: 'CAP-06',
  severity: 'error',
  confidence: 'certain',
  owner: 'none',
  group: 'file',
  stage: 'capture',
  defaults: {},
  end({ context, report }) {
    const cut = context.issues.find((issue) => CUTS.has(issue.id))
    if (cut)
      report({ at: cut.pointer ?? '/log/entries', data: { kept: cut.entriesBefore ?? context.entryCount } })
  },
})
