import { type JsonFind, type JsonSummary, type PreviewView, visible } from '@haruspex/core'
import { useMemo, useState } from 'react'
import { Captured } from '../kit/captured.tsx'
import { Chip } from '../kit/chip.tsx'
import { Disclosure } from '../kit/disclosure.tsx'
import type { TreePlace } from '../kit/lazy-tree.tsx'
import { PlainButton } from '../kit/plain-button.tsx'
import { Rich } from '../kit/rich.tsx'
import { useWords } from '../workbench/words.tsx'
import { Asked, useRequestView } from './asked.tsx'
import { BodyBrowser } from './body/body-browser.tsx'
import { BodyFactsLine } from './body/body-facts.tsx'
import type { DetailsTabProps } from './tabs.ts'

/** The answer, read for a person. */
export function PreviewTab(props: DetailsTabProps) {
  return (
    <Asked answer={useRequestView('preview', props)}>{(view) => <Preview {...props} view={view} />}</Asked>
  )
}

function Preview({ engine, record, view }: DetailsTabProps & { readonly view: PreviewView }) {
  const place = useMemo(() => ({ index: record.index, side: 'response' as const }), [record.index])
  const [reveal, setReveal] = useState<TreePlace>()
  const { body: facts, json, image } = view
  const goTo = async ({ steps }: JsonFind) => {
    const hit = await engine.bodyPart('placesOf', place, { steps })
    if (hit) setReveal({ places: hit.places })
  }
  return (
    <>
      <BodyFactsLine facts={facts} />
      {json && <Structure json={json} onFind={(find) => void goTo(find)} />}
      <BodyBrowser
        engine={engine}
        place={place}
        facts={facts}
        tab="preview"
        tables={json?.tables ?? []}
        image={image}
        reveal={reveal}
      />
    </>
  )
}

const MOST_FINDS = 30

/** How the JSON is built, and what in it is worth a look. */
function Structure(props: { readonly json: JsonSummary; readonly onFind: (find: JsonFind) => void }) {
  const { body } = useWords().details
  const { text, finds, fields, root } = props.json
  return (
    <div className="preview-structure">
      <p>
        <Rich text={text} />
      </p>
      {finds.length > 0 && (
        <Disclosure title={`${body.worthALook} (${finds.length})`} startsOpen={finds.length <= 4}>
          <ul className="structure-finds">
            {finds.slice(0, MOST_FINDS).map((find, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: two may have the same path.
              <li key={at}>
                <PlainButton className="structure-find" onPress={() => props.onFind(find)}>
                  <span>
                    <Chip tone={find.kind === 'error' ? 'error' : 'neutral'}>
                      {body.findKinds[find.kind]}
                    </Chip>
                  </span>
                  <Captured text={find.path} isOneLine />
                  <Captured text={find.value} isOneLine />
                </PlainButton>
              </li>
            ))}
          </ul>
        </Disclosure>
      )}
      {root === 'array' && fields.length > 0 && (
        <Disclosure title={`${body.fields} (${fields.length})`}>
          <p className="structure-fields">
            {fields.map(({ name, kinds, count }) => (
              <Chip key={name} title={`${kinds.join(' | ')} × ${count}`}>
                {visible(name.slice(0, 60))}
              </Chip>
            ))}
          </p>
        </Disclosure>
      )}
    </div>
  )
}
