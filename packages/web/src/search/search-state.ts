import type { SearchQuery, SearchResult } from '@haruspex/core'
import type { Engine, SearchNews } from '../engine/engine.ts'
import { EngineError, type Failure, isInterrupted } from '../engine/failure.ts'
import { useCapture } from '../workbench/capture-context.tsx'
import { failureIn } from '../workbench/captures.ts'
import { createStore, useStore } from '../workbench/store.ts'

export type SearchState =
  | { readonly is: 'idle' }
  | { readonly is: 'running'; readonly news?: SearchNews }
  | { readonly is: 'stopped'; readonly news?: SearchNews }
  | { readonly is: 'done'; readonly result: SearchResult }
  | { readonly is: 'bad-pattern' }
  | { readonly is: 'failed'; readonly failure: Failure }

interface Search {
  readonly engine?: Engine
  readonly query: SearchQuery
  readonly state: SearchState
}

const EMPTY: Search = { query: { text: '' }, state: { is: 'idle' } }
/** Outside of the view, so that what was found is still there when the reader comes back to it. */
const search = createStore<Search>(EMPTY)
let control: AbortController | undefined

export function useSearch() {
  const { engine } = useCapture()
  const kept = useStore(search)
  const { query, state } = kept.engine === engine ? kept : { ...EMPTY, query: kept.query }
  return {
    query,
    state,
    change: (change: Partial<SearchQuery>) => search.set({ engine, state, query: { ...query, ...change } }),
    ask: () => void run(engine, query),
    stop: () => control?.abort(),
  }
}

async function run(engine: Engine, query: SearchQuery): Promise<void> {
  control?.abort()
  if (query.text === '') return
  const own = new AbortController()
  control = own
  let news: SearchNews | undefined
  const set = (state: SearchState) => {
    if (control === own) search.set((now) => ({ ...now, engine, state }))
  }
  set({ is: 'running' })
  try {
    const result = await engine.search(query, {
      signal: own.signal,
      onProgress: (told) => {
        news = told
        if (!own.signal.aborted) set({ is: 'running', news: told })
      },
    })
    set(result ? { is: 'done', result } : { is: 'bad-pattern' })
  } catch (error) {
    const isEnd = error instanceof EngineError && isInterrupted(error)
    set(isEnd ? { is: 'stopped', ...(news && { news }) } : { is: 'failed', failure: failureIn(error) })
  }
}
