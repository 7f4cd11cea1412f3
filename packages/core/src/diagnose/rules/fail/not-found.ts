import { statusPointer } from '../../../http/pointers.ts'
import type { Owner, Severity } from '../../../model/finding.ts'
import type { About } from '../../about.ts'
import { ownerOf } from '../../context.ts'
import { isSparePart } from '../../dispensable.ts'
import { defineRule } from '../../rule.ts'
import { answeredStatus } from '../../status.ts'

/** What is missing: the page itself, an answer of an API, or a part of the page. */
type Part = 'document' | 'api' | 'code' | 'asset'

const OWNER: Readonly<Record<Part, Owner>> = {
  document: 'client-app',
  api: 'backend',
  code: 'client-app',
  asset: 'client-app',
}

/** 404: a document, an API or an asset that is not there. */
export const notFound = defineRule({
  id: 'not-found',
  code: 'FAIL-05',
  severity: 'warning',
  confidence: 'certain',
  owner: 'client-app',
  group: 'endpoint',
  visits: ['trouble'],
  defaults: {},
  entry({ about, context, report }) {
    if (answeredStatus(about) !== 404) return
    const part = partOf(about)
    // A missing picture or font breaks nothing, nor do most missing parts of strangers.
    const isLight = part === 'asset' || (part === 'code' && isSparePart(about, context))
    const severity: Severity | undefined = isLight ? 'note' : undefined
    const owner = ownerOf(context, about, OWNER[part])
    report({ at: statusPointer(about.index), owner, severity, apart: part, data: { kind: about.kind, part } })
  },
})

function partOf({ kind }: About): Part {
  if (kind === 'document') return 'document'
  if (kind === 'script' || kind === 'stylesheet') return 'code'
  return kind === 'image' || kind === 'font' || kind === 'media' ? 'asset' : 'api'
}
