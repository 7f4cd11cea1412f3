import { PlainButton } from '../kit/plain-button.tsx'
import { useWords } from '../workbench/words.tsx'
import './skip-link.css'

/** The first stop of the tab key: past the bars, to the list. Not a link, as the hash is the route. */
export function SkipLink() {
  const { shell } = useWords()
  return (
    <PlainButton
      className="skip-link"
      onPress={() => document.querySelector<HTMLElement>('[role=grid]')?.focus()}
    >
      {shell.skipToList}
    </PlainButton>
  )
}
