import { type SamlView, visible, visibleLines } from '@haruspex/core'
import { Captured } from '../kit/captured.tsx'
import { Disclosure } from '../kit/disclosure.tsx'
import { KeyValueList } from '../kit/key-value-list.tsx'
import { useWords } from '../workbench/words.tsx'
import { Decoded } from './decoded.tsx'
import { CodeBlock, Moments } from './moments.tsx'

const MOST_CHARACTERS = 100_000

/** A SAML message, decoded. */
export function SamlPart({ message }: { readonly message: SamlView }) {
  const { summary } = useWords().details
  const { kind, parameter, binding, rows, status, moments, notes, xml } = message
  return (
    <Decoded title={summary.samlKinds[kind]} marks={[visible(parameter), summary.bindings[binding]]}>
      <Moments moments={moments} notes={notes} />
      <KeyValueList
        isTight
        items={[
          ...(status.length > 0
            ? [{ id: 'status', name: summary.status, value: <Captured text={status.join(' · ')} /> }]
            : []),
          ...rows.map(({ label, value }, at) => ({
            id: at,
            name: visible(label),
            value: <Captured text={value} />,
          })),
        ]}
      />
      <Disclosure level={4} title={summary.xml}>
        <CodeBlock text={visibleLines(xml.slice(0, MOST_CHARACTERS))} label={summary.xml} />
      </Disclosure>
    </Decoded>
  )
}
