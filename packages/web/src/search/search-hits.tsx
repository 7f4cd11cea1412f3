import { type SearchHit, visible } from '@haruspex/core'
import { useEffect, useState } from 'react'
import type { ListRow } from '../engine/engine.ts'
import { Captured } from '../kit/captured.tsx'
import { PlainButton } from '../kit/plain-button.tsx'
import { useCapture } from '../workbench/capture-context.tsx'
import { goTo, useRoute } from '../workbench/route.ts'
import { useWords } from '../workbench/words.tsx'
import { partName, TABS } from './search-parts.tsx'

/** The places that were found, below the request that each is in. */
export function SearchHits({ hits }: { readonly hits: readonly SearchHit[] }) {
  const { engine } = useCapture()
  const { request } = useRoute()
  const [rows, setRows] = useState<ReadonlyMap<number, ListRow>>(new Map())
  const groups = byRequest(hits)
  const places = [...groups.keys()].join()
  useEffect(() => {
    if (places === '') return
    let isWanted = true
    engine.rows(places.split(',').map(Number)).then(
      (found) => {
        if (isWanted) setRows(new Map(found.map((row) => [row.place, row])))
      },
      () => {},
    )
    return () => {
      isWanted = false
    }
  }, [engine, places])
  return (
    <ul className="search-hits">
      {[...groups].map(([place, found]) => (
        <li key={place}>
          <h3 className="search-request">
            <span className="numbers">#{place}</span>
            <Captured text={titleOf(rows.get(place))} isOneLine />
          </h3>
          <ul>
            {found.map((hit) => (
              <li key={`${hit.part} ${hit.item ?? ''} ${hit.offset}`}>
                <Hit hit={hit} isCurrent={request === place} />
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ul>
  )
}

function Hit({ hit, isCurrent }: { readonly hit: SearchHit; readonly isCurrent: boolean }) {
  const { search } = useWords()
  const { place, part, name, before, match, after } = hit
  return (
    <PlainButton
      className="search-hit"
      isCurrent={isCurrent}
      onPress={() => goTo({ request: place, tab: TABS[part] })}
    >
      <span className="search-part">{partName(search.parts[part], part, name)}</span>
      <bdi className="captured search-snippet">
        {visible(before.slice(-40))}
        <mark>{visible(match)}</mark>
        {visible(after)}
      </bdi>
    </PlainButton>
  )
}

function titleOf(row: ListRow | undefined): string {
  return row ? `${row.method} ${row.host}${row.path}` : ''
}

function byRequest(hits: readonly SearchHit[]): ReadonlyMap<number, readonly SearchHit[]> {
  const groups = new Map<number, SearchHit[]>()
  for (const hit of hits) {
    const group = groups.get(hit.place)
    if (group) group.push(hit)
    else groups.set(hit.place, [hit])
  }
  return groups
}
