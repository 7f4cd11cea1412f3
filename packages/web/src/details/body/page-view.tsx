import { useMemo } from 'react'
import { Callout } from '../../kit/callout.tsx'
import { useAnswer } from '../../workbench/answer.ts'
import { useWords } from '../../workbench/words.tsx'
import { Asked } from '../asked.tsx'
import type { BodyProps } from './body-props.ts'
import { inertPage } from './inert-page.ts'

const MOST_CHARACTERS = 2_000_000

/** HTML as a page in a box without rights: nothing in it runs, and nothing is fetched for it. */
export function PageView({ engine, place }: BodyProps) {
  const { body } = useWords().details
  const answer = useAnswer(
    () => engine.bodyPart('text', place, { mostCharacters: MOST_CHARACTERS }),
    [engine, place],
  )
  return (
    <Asked answer={answer}>
      {({ text, isCut }) => (isCut ? <Callout tone="note" title={body.tooLong} /> : <Page text={text} />)}
    </Asked>
  )
}

function Page({ text }: { readonly text: string }) {
  const { body } = useWords().details
  const page = useMemo(() => inertPage(text), [text])
  return (
    <div className="page-view">
      <p>{body.pageHint}</p>
      <iframe title={body.pageLabel} sandbox="" referrerPolicy="no-referrer" srcDoc={page} tabIndex={0} />
    </div>
  )
}
