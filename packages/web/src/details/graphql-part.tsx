import { type GraphqlOperationView, type GraphqlView, visible, visibleLines } from '@haruspex/core'
import { Callout } from '../kit/callout.tsx'
import { Captured } from '../kit/captured.tsx'
import { Chip } from '../kit/chip.tsx'
import { Disclosure } from '../kit/disclosure.tsx'
import { useWords } from '../workbench/words.tsx'
import { CodeBlock } from './moments.tsx'
import { Section } from './section.tsx'
import './summary.css'

/** GraphQL operations, with the errors that an answer of 200 hides. */
export function GraphqlPart({ view }: { readonly view: GraphqlView }) {
  const { graphql } = useWords().details
  return (
    <Section title={graphql.title} pointer="/request/postData">
      {view.batch && <p className="details-hint">{graphql.batch}</p>}
      {view.operations.map((operation, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: operations of a batch may have the same name.
        <Operation key={at} operation={operation} />
      ))}
    </Section>
  )
}

function Operation({ operation }: { readonly operation: GraphqlOperationView }) {
  const { graphql } = useWords().details
  const { type, name, document, variables, persistedHash, errors, partial } = operation
  return (
    <div className="decoded">
      <p className="decoded-head">
        {type && <Chip tone="accent">{graphql.types[type]}</Chip>}
        {name === undefined ? graphql.unnamed : <Captured text={name} />}
      </p>
      {errors.length > 0 && (
        <Callout tone="error" title={graphql.errors}>
          <ul>
            {errors.map(({ message, code, path }) => (
              <li key={`${message} ${code} ${path}`}>
                {code !== undefined && <strong className="captured">{visible(code)}</strong>}{' '}
                {visible(message)} {path !== undefined && <Captured text={path} />}
              </li>
            ))}
          </ul>
          {partial && <p>{graphql.partial}</p>}
        </Callout>
      )}
      {persistedHash !== undefined && (
        <p>
          {graphql.persisted} <Captured text={persistedHash} />
        </p>
      )}
      {document !== undefined && (
        <Disclosure level={4} title={graphql.document}>
          <CodeBlock text={visibleLines(document)} label={graphql.document} />
        </Disclosure>
      )}
      {variables !== undefined && (
        <Disclosure level={4} title={graphql.variables}>
          <CodeBlock text={visibleLines(variables)} label={graphql.variables} />
        </Disclosure>
      )}
    </div>
  )
}
