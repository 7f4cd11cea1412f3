import { PlainButton } from '../kit/plain-button.tsx'
import { useRoute } from '../workbench/route.ts'
import { useWords } from '../workbench/words.tsx'
import { viewOf } from './views.ts'
import './skip-link.css'

/** The first stop of the tab key: past the bars, to the list or what stands in its place. Not a link, as the hash is the route. */
export function SkipLink() {
  const { shell } = useWords()
  const isList = viewOf(useRoute().view).place !== 'main'
  return (
    <PlainButton
      className="skip-link"
      onPress={() => document.querySelector<HTMLElement>(isList ? '[role=grid]' : '#pane-main')?.focus()}
    >
      {isList ? shell.skipToList : shell.skipToContent}
    </PlainButton>
  )
}
