import { fill, type SearchResult } from '@haruspex/core'
import { Callout } from '../kit/callout.tsx'
import { Disclosure } from '../kit/disclosure.tsx'
import { PlainButton } from '../kit/plain-button.tsx'
import { goTo } from '../workbench/route.ts'
import { useLanguage, useWords } from '../workbench/words.tsx'
import { partName, TABS } from './search-parts.tsx'

/** Texts that were not searched to their end, and how far each was: nothing found there says nothing. */
export function SearchGaps({ result }: { readonly result: SearchResult }) {
  const { search } = useWords()
  const language = useLanguage()
  const { gaps, gapCount } = result
  if (gapCount === 0) return null
  const number = (value: number) => value.toLocaleString(language)
  return (
    <div className="search-gaps">
      <Callout tone="warning" isAlert title={fill(search.gaps.title, { count: gapCount })}>
        <p>{search.gaps.why}</p>
        <Disclosure title={search.gaps.list}>
          <ul aria-label={search.gaps.list}>
            {gaps.map(({ place, part, item, name, searched, length }) => (
              <li key={`${place} ${part} ${item ?? ''}`}>
                <PlainButton className="search-hit" onPress={() => goTo({ request: place, tab: TABS[part] })}>
                  <span className="search-part">
                    #{place} {partName(search.parts[part], part, name)}
                  </span>
                  <span className="numbers">
                    {fill(search.gaps.far, { searched: number(searched), length: number(length) })}
                  </span>
                </PlainButton>
              </li>
            ))}
          </ul>
          {gapCount > gaps.length && <p>{fill(search.gaps.more, { count: gapCount - gaps.length })}</p>}
        </Disclosure>
      </Callout>
    </div>
  )
}
