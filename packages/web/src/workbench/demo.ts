import { addCaptures, placeOfCapture, showCapture } from './captures.ts'
import { goTo } from './route.ts'

/** In place of the address of a tour: the one that is built in. */
export const BUILT_IN_TOUR = 'built-in'
const NAME = 'tour.har'

/** Opens the capture that teaches, which is built in and so needs no server; goes to a place in it. */
export async function openDemo(place?: { readonly request: number; readonly tab: string }): Promise<void> {
  const at = placeOfCapture(({ tour }) => tour !== undefined)
  if (at >= 0) showCapture(at)
  else {
    const { default: text } = await import('../../../cli/demo/tour.har?raw')
    addCaptures([{ kind: 'blob', name: NAME, blob: new Blob([text]), tour: BUILT_IN_TOUR }])
  }
  goTo(place ? { view: 'requests', ...place } : { view: undefined })
}

/** The text of the walk through it, JSON. */
export async function builtInTour(): Promise<string> {
  return (await import('../../../cli/demo/tour.json?raw')).default
}
