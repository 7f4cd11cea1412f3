import { visible, type XmlRow } from '@haruspex/core'
import { useCallback } from 'react'
import { LazyTree } from '../../kit/lazy-tree.tsx'
import type { TreeLoad } from '../../kit/tree-lines.ts'
import { useWords } from '../../workbench/words.tsx'
import type { BodyProps } from './body-props.ts'

interface Node {
  readonly key: string
  readonly size: number
  readonly row: XmlRow
}

/** XML as a tree; an element that holds a text alone is one line. */
export function XmlTree({ engine, place }: BodyProps) {
  const { body } = useWords().details
  const load: TreeLoad<Node> = useCallback(
    async (parent, from, count) => {
      const found = await engine.bodyPart('xml', place, { node: parent?.row.node ?? 0, from, count })
      const items = (found?.rows ?? []).map((row) => ({
        key: String(row.node),
        size: row.text === undefined ? row.size : 0,
        row,
      }))
      return { size: found?.size ?? 0, items }
    },
    [engine, place],
  )
  return (
    <LazyTree label={body.treeLabel} load={load} words={body} draw={({ row }) => <NodeLine row={row} />} />
  )
}

function NodeLine({ row: { kind, name, attributes, text } }: { readonly row: XmlRow }) {
  if (kind !== 'element') {
    return <bdi className={kind === 'text' ? 'code-string' : 'code-comment'}>{visible(text ?? '')}</bdi>
  }
  return (
    <bdi>
      <span className="code-name">{`<${visible(name ?? '')}`}</span>
      {attributes.map((attribute, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: attributes never change their order.
        <span key={at}>
          {' '}
          <span className="code-key">{visible(attribute.name)}</span>
          <span className="code-mark">=</span>
          <span className="code-string">"{visible(attribute.value)}"</span>
        </span>
      ))}
      <span className="code-name">{'>'}</span>
      {text !== undefined && (
        <>
          <span className="code-string">{visible(text)}</span>
          <span className="code-name">{`</${visible(name ?? '')}>`}</span>
        </>
      )}
    </bdi>
  )
}
