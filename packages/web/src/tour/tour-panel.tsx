import { fill } from '@haruspex/core'
import { ArrowLeft, ArrowRight, GraduationCap, X } from 'lucide-react'
import { useState } from 'react'
import { Button, IconButton } from '../kit/button.tsx'
import { classNames } from '../kit/class-names.ts'
import { Select } from '../kit/select.tsx'
import { shownValue, useAnswer } from '../workbench/answer.ts'
import { markPlace } from '../workbench/marked-place.ts'
import { currentRoute, goTo } from '../workbench/route.ts'
import { useLanguage, useWords } from '../workbench/words.tsx'
import { loadTour, type Tour, type TourPoint } from './tour.ts'
import './tour-panel.css'

const HIDE_LIST: readonly string[] = ['endpoints', 'learn']

/** Leads through a capture that teaches: below everything else, and out of the way when it is ended. */
export function TourPanel({ address }: { readonly address: string }) {
  const { tour: words } = useWords()
  const tour = shownValue(useAnswer((signal) => loadTour(address, signal), [address]))
  const [stop, setStop] = useState<number>()
  const [isEnded, setEnded] = useState(false)
  if (!tour) return null
  const show = (at: number) => {
    const point = tour.points[at]
    if (!point) return
    setStop(at)
    // A view beside the list stays; one in its place would hide the request.
    const hidesList = HIDE_LIST.includes(currentRoute().view)
    goTo({
      request: point.entry,
      tab: point.tab,
      filter: '',
      ...(hidesList && { view: 'requests', item: undefined }),
    })
    markPlace(point.pointer, { request: point.entry, tab: point.tab })
  }
  if (isEnded)
    return (
      <div className="tour tour-ended">
        <Button kind="plain" icon={<GraduationCap aria-hidden />} onPress={() => setEnded(false)}>
          {words.show}
        </Button>
      </div>
    )
  return (
    <section className={classNames('tour', stop === undefined && 'tour-waits')} aria-label={words.label}>
      <Said tour={tour} stop={stop} />
      <div className="tour-steps">
        {stop !== undefined && <Stops tour={tour} stop={stop} onChoose={show} />}
        {stop !== undefined && (
          <IconButton
            label={words.back}
            icon={<ArrowLeft aria-hidden />}
            isDisabled={stop === 0}
            onPress={() => show(stop - 1)}
          />
        )}
        <Button
          kind="primary"
          icon={<ArrowRight aria-hidden />}
          isDisabled={stop === tour.points.length - 1}
          onPress={() => show(stop === undefined ? 0 : stop + 1)}
        >
          {stop === undefined ? words.start : words.next}
        </Button>
        <IconButton label={words.end} icon={<X aria-hidden />} onPress={() => setEnded(true)} />
      </div>
    </section>
  )
}

function Said({ tour, stop }: { readonly tour: Tour; readonly stop: number | undefined }) {
  const { tour: words } = useWords()
  const language = useLanguage()
  const point: TourPoint | undefined = stop === undefined ? undefined : tour.points[stop]
  const isLast = stop === tour.points.length - 1
  return (
    <div className="tour-says" aria-live="polite">
      <h2>
        {stop !== undefined && (
          <span className="tour-number numbers">
            {fill(words.stop, { number: stop + 1, total: tour.points.length })}
          </span>
        )}
        {(point?.title ?? tour.title)[language]}
      </h2>
      <p>
        {(point?.text ?? tour.intro)[language]}
        {isLast && ` ${words.done}`}
      </p>
    </div>
  )
}

function Stops(props: {
  readonly tour: Tour
  readonly stop: number
  readonly onChoose: (stop: number) => void
}) {
  const { tour: words } = useWords()
  const language = useLanguage()
  return (
    <Select
      label={words.stops}
      hideLabel
      selected={String(props.stop)}
      onSelect={(id) => props.onChoose(Number(id))}
      options={props.tour.points.map(({ title }, at) => ({
        id: String(at),
        title: `${at + 1}. ${title[language]}`,
      }))}
    />
  )
}
