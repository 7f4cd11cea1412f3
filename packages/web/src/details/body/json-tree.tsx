import { type JsonRow, type JsonStep, jsonPaths, visible } from '@haruspex/core'
import { useCallback, useState } from 'react'
import { Captured } from '../../kit/captured.tsx'
import { CopyButton } from '../../kit/copy-button.tsx'
import { LazyTree, type TreePlace } from '../../kit/lazy-tree.tsx'
import type { TreeLoad } from '../../kit/tree-lines.ts'
import { useWords } from '../../workbench/words.tsx'
import type { BodyProps } from './body-props.ts'

interface Member {
  readonly key: string
  readonly size: number
  readonly steps: readonly JsonStep[]
  readonly row: JsonRow
}

/** JSON as a tree; the path of the chosen value stands below, to be copied. */
export function JsonTree(props: BodyProps & { readonly reveal?: TreePlace | undefined }) {
  const { body } = useWords().details
  const { engine, place, reveal } = props
  const [steps, setSteps] = useState<readonly JsonStep[]>([])
  const load: TreeLoad<Member> = useCallback(
    async (parent, from, count) => {
      const above = parent?.steps ?? []
      const found = await engine.bodyPart('json', place, { steps: above, from, count })
      const items = (found?.rows ?? []).map((row) => {
        const steps = [...above, row.step]
        return { key: JSON.stringify(steps), size: row.size ?? 0, steps, row }
      })
      return { size: found?.size ?? 0, items }
    },
    [engine, place],
  )
  const { jsonPath, jq } = jsonPaths(steps)
  return (
    <>
      <LazyTree
        label={body.treeLabel}
        load={load}
        words={body}
        reveal={reveal}
        onActive={(member) => setSteps(member.steps)}
        draw={(member) => <MemberLine row={member.row} />}
      />
      <p className="json-path">
        <Captured text={jsonPath} isOneLine />
        <CopyButton text={jsonPath} label={body.copyPath} word={body.jsonPath} />
        <CopyButton text={jq} label={body.copyJq} word={body.jq} />
      </p>
    </>
  )
}

function MemberLine({ row: { step, kind, preview, size, cut } }: { readonly row: JsonRow }) {
  const isInner = kind === 'object' || kind === 'array'
  return (
    <bdi>
      <span className={typeof step === 'number' ? 'code-mark' : 'code-key'}>
        {visible(String(step).slice(0, 500))}
      </span>
      <span className="code-mark">: </span>
      {isInner ? (
        <>
          <span className="code-mark">({size ?? 0})</span>{' '}
          <span className="code-preview">{visible(preview.slice(0, 120))}</span>
        </>
      ) : (
        <span className={`code-${kind === 'string' || kind === 'number' ? kind : 'literal'}`}>
          {visible(preview)}
          {cut && ' …'}
        </span>
      )}
    </bdi>
  )
}
