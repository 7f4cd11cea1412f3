import type { BodyFacts, BodyKind } from '@haruspex/core'

export type BodyViewName = 'tree' | 'table' | 'pretty' | 'raw' | 'hex' | 'page' | 'image'

interface Has {
  readonly hasTable: boolean
  readonly hasImage: boolean
}

const JSON_KINDS: ReadonlySet<BodyKind> = new Set(['json', 'jsonp', 'ndjson'])
const PRETTY_KINDS: ReadonlySet<BodyKind> = new Set(['json', 'jsonp', 'xml'])

/** The ways to show a body on a tab, the most telling first. */
export function offeredViews(
  tab: 'payload' | 'preview' | 'response',
  { kind, textLength }: BodyFacts,
  { hasTable, hasImage }: Has,
): readonly BodyViewName[] {
  if (kind === 'none') return []
  const isText = textLength !== undefined
  const pretty: readonly BodyViewName[] = PRETTY_KINDS.has(kind) ? ['pretty'] : []
  const plain: readonly BodyViewName[] = isText ? ['raw', 'hex'] : ['hex']
  if (tab === 'response') return [...pretty, ...plain]
  const tree: readonly BodyViewName[] = JSON_KINDS.has(kind) || kind === 'xml' ? ['tree'] : []
  if (tab === 'payload') return [...tree, ...pretty, ...plain]
  if (kind === 'image' && hasImage) return ['image']
  if (kind === 'html') return ['page']
  if (kind === 'csv') return ['table']
  if (tree.length > 0) return hasTable ? [...tree, 'table'] : tree
  return isText ? ['raw'] : ['hex']
}
