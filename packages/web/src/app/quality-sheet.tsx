import { bytesText, type FindingView, visible } from '@haruspex/core'
import { FindingItem } from '../findings/finding-item.tsx'
import { KeyValueList } from '../kit/key-value-list.tsx'
import { shownValue, useAnswer } from '../workbench/answer.ts'
import { useCapture } from '../workbench/capture-context.tsx'
import { findingKey } from '../workbench/finding-key.ts'
import { useLanguage, useWords } from '../workbench/words.tsx'
import { madeBy } from './made-by.ts'
import '../findings/findings-view.css'

/** What the capture is, what is broken in its file, and what it does not tell. */
export function QualitySheet({ quality }: { readonly quality: readonly FindingView[] }) {
  const { shell } = useWords()
  const language = useLanguage()
  const { summary } = useCapture()
  const { producer, container, entryCount, fileBytes, harVersion, pageTitles, issues } = summary
  const made = madeBy(producer)
  return (
    <>
      <KeyValueList
        isTight
        items={[
          { name: shell.quality.made, value: visible(made.slice(0, 200)) },
          {
            name: shell.quality.format,
            value: ['HAR', harVersion, container !== 'plain' && `(${container})`].filter(Boolean).join(' '),
          },
          { name: shell.quality.size, value: bytesText(fileBytes) },
          { name: shell.quality.count, value: entryCount.toLocaleString(language) },
          ...(pageTitles.length > 0
            ? [
                {
                  name: shell.quality.pages,
                  value: visible(pageTitles.slice(0, 5).join(' · ').slice(0, 300)),
                },
              ]
            : []),
        ]}
      />
      {issues.length > 0 && (
        <section className="quality-part">
          <h3>{shell.quality.broken}</h3>
          <IssueList />
        </section>
      )}
      {quality.length > 0 && (
        <section className="quality-part">
          <h3>{shell.quality.lacks}</h3>
          {quality.map((found) => (
            <FindingItem key={findingKey(found.finding)} found={found} />
          ))}
        </section>
      )}
      {issues.length + quality.length === 0 && <p className="quality-part">{shell.quality.allThere}</p>}
    </>
  )
}

function IssueList() {
  const { engine } = useCapture()
  const { kit } = useWords()
  const language = useLanguage()
  const issues = shownValue(useAnswer(() => engine.issues(language), [engine, language]))
  if (!issues) return <p>{kit.loading}</p>
  return (
    <ul className="issue-list">
      {issues.map(({ id, text, place }, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes its order.
        <li key={at}>
          <p>{text}</p>
          <p className="issue-list-place">
            <code>{id}</code> {visible(place)}
          </p>
        </li>
      ))}
    </ul>
  )
}
