import { type ReactNode, useEffect, useRef } from 'react'
import { Button } from '../kit/button.tsx'
import { classNames } from '../kit/class-names.ts'
import { CopyButton } from '../kit/copy-button.tsx'
import { PlainButton } from '../kit/plain-button.tsx'
import { useCurrentCapture } from '../workbench/captures.ts'
import { goToLearn, type LearnPlace, learnItem, readLearnItem } from '../workbench/learn-place.ts'
import { goTo, useRoute, writeRoute } from '../workbench/route.ts'
import { useWords } from '../workbench/words.tsx'

/** One thing that is explained. It has an address; the one that the address names is marked and scrolled to. */
export function LearnEntry(props: {
  readonly place: LearnPlace
  readonly title: ReactNode
  /** Beside the title: facts in a word. */
  readonly aside?: ReactNode
  /** Shows where this occurs in the capture, in the filter language. */
  readonly filter?: string
  readonly children: ReactNode
}) {
  const { learn } = useWords()
  const { place, title, aside, filter, children } = props
  const isMarked = useIsMarked(place)
  const element = useRef<HTMLElement>(null)
  const isReady = useCurrentCapture()?.state.is === 'ready'
  // Whoever comes by an address finds it in the middle; what is pressed in the page does not jump.
  const isShown = useRef(false)
  useEffect(() => {
    if (isMarked) element.current?.scrollIntoView({ block: isShown.current ? 'nearest' : 'center' })
    isShown.current = true
  }, [isMarked])
  return (
    <article
      ref={element}
      className={classNames('learn-entry', isMarked && 'learn-entry-marked')}
      aria-current={isMarked ? 'location' : undefined}
    >
      <div className="learn-entry-head">
        <h3>
          <PlainButton onPress={() => goToLearn(place)}>{title}</PlainButton>
        </h3>
        <span className="learn-entry-aside">{aside}</span>
        {isMarked && <CopyButton label={learn.copyLink} text={() => addressOf(place)} />}
      </div>
      {children}
      {isReady && filter !== undefined && isMarked && (
        <p>
          <Button kind="plain" onPress={() => goTo({ view: 'requests', item: undefined, filter })}>
            {learn.here}
          </Button>
        </p>
      )}
    </article>
  )
}

function useIsMarked(place: LearnPlace): boolean {
  const { item } = useRoute()
  const named = readLearnItem(item)
  if (named.topic !== place.topic || named.name === undefined || place.name === undefined) return false
  return named.name.toLowerCase() === place.name.toLowerCase()
}

function addressOf(place: LearnPlace): string {
  const hash = writeRoute({ view: 'learn', item: learnItem(place), filter: '', tab: 'summary', capture: 0 })
  return `${location.origin}${location.pathname}${hash}`
}
