import { type Finding, fill } from '@haruspex/core'
import { Button } from '../kit/button.tsx'
import { goTo } from '../workbench/route.ts'
import { useWords } from '../workbench/words.tsx'

const MOST_REQUESTS = 12

/** The requests that a finding names, each to be opened, or all of them in the list. */
export function FindingRequests({ finding }: { readonly finding: Finding }) {
  const { findings } = useWords()
  const { entries, rule } = finding
  return (
    <p className="finding-requests">
      {entries.slice(0, MOST_REQUESTS).map((entry) => (
        <Button
          key={entry}
          kind="plain"
          aria-label={fill(findings.open, { number: entry })}
          onPress={() => goTo({ request: entry })}
        >
          #{entry}
        </Button>
      ))}
      {entries.length > MOST_REQUESTS && (
        <span className="finding-soft">{fill(findings.more, { count: entries.length })}</span>
      )}
      {entries.length > 0 && (
        <Button kind="plain" onPress={() => goTo({ filter: `finding:${rule}` })}>
          {findings.showInList}
        </Button>
      )}
    </p>
  )
}
