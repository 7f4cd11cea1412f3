import { goToPlace } from '../workbench/marked-place.ts'
import { pointerPlace } from '../workbench/pointer-place.ts'
import { useWords } from '../workbench/words.tsx'
import { Button } from './button.tsx'

/** Leads to a place in the capture: the request, the tab that shows it best, the field. Nothing where it is no request. */
export function PlaceButton(props: {
  /** RFC 6901. */
  readonly pointer: string
  readonly label: (place: { readonly number: number; readonly tab: string }) => string
}) {
  const { details } = useWords()
  const place = pointerPlace(props.pointer)
  if (!place) return null
  const tab = details.tabs[place.tab as keyof typeof details.tabs]
  return (
    <Button
      kind="plain"
      className="place-button"
      aria-label={props.label({ number: place.request, tab })}
      onPress={() => goToPlace(props.pointer)}
    >
      #{place.request} · {tab}
    </Button>
  )
}
