import { createStore, useStore } from './store.ts'

/**
 * Where the reader is. All of it stands in the hash of the address, so that a place can be linked to and the
 * browser's Back works; nothing of a capture ever does but what the reader typed as a filter.
 */
export interface Route {
  /** The view that the rail chose. */
  readonly view: string
  /** In the filter language. */
  readonly filter: string
  /** Name of a column; `-` before it: descending. */
  readonly sort?: string
  /** Place in `log.entries` of the chosen request, from 0: the number that it has in every report. */
  readonly request?: number
  /** Tab of the details. */
  readonly tab: string
  /** Which of several opened captures, from 0. */
  readonly capture: number
  /** What a view keeps for itself, such as the finding that is open. */
  readonly item?: string
}

export const FIRST_ROUTE: Route = { view: 'findings', filter: '', tab: 'summary', capture: 0 }

/** What explains things has addresses of its own, as they are linked to and passed on: `#/learn/header/etag`. */
const LEARN = /^#?\/learn(?:\/([^?]*))?(?:\?|$)/

export function readRoute(hash: string): Route {
  const learn = LEARN.exec(hash)
  if (learn) {
    const { item: _, ...rest } = readParts(hash.slice(learn[0].length))
    const item = learn[1] === undefined ? undefined : decoded(learn[1])
    return { ...rest, view: 'learn', ...(item !== undefined && { item }) }
  }
  return readParts(hash.replace(/^#/, ''))
}

function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text)
  } catch {
    return undefined
  }
}

function readParts(text: string): Route {
  const given = new URLSearchParams(text)
  const request = wholeNumber(given.get('request'))
  const sort = given.get('sort')
  const item = given.get('item')
  return {
    view: given.get('view') ?? FIRST_ROUTE.view,
    filter: given.get('filter') ?? '',
    ...(sort !== null && { sort }),
    ...(request !== undefined && { request }),
    tab: given.get('tab') ?? FIRST_ROUTE.tab,
    capture: Math.max(0, (wholeNumber(given.get('capture')) ?? 1) - 1),
    ...(item !== null && { item }),
  }
}

export function writeRoute({ view, filter, sort, request, tab, capture, item }: Route): string {
  const parts = new URLSearchParams()
  const isLearn = view === 'learn'
  if (!isLearn && view !== FIRST_ROUTE.view) parts.set('view', view)
  if (filter !== '') parts.set('filter', filter)
  if (sort !== undefined) parts.set('sort', sort)
  if (request !== undefined) parts.set('request', String(request))
  if (tab !== FIRST_ROUTE.tab) parts.set('tab', tab)
  if (capture > 0) parts.set('capture', String(capture + 1))
  if (!isLearn && item !== undefined) parts.set('item', item)
  const text = parts.toString()
  if (!isLearn) return text === '' ? '' : `#${text}`
  const place = item === undefined ? '' : `/${item.split('/').map(encodeURIComponent).join('/')}`
  return `#/learn${place}${text === '' ? '' : `?${text}`}`
}

function wholeNumber(text: string | null): number | undefined {
  return text !== null && /^\d{1,9}$/.test(text) ? Number(text) : undefined
}

const route = createStore<Route>(FIRST_ROUTE)

export function useRoute(): Route {
  return useStore(route)
}

export function currentRoute(): Route {
  return route.get()
}

/**
 * Goes to a place. What is left out stays as it is; `undefined` takes it away. `replace` makes no step for Back: for
 * what changes while one types or walks through rows.
 */
export function goTo(
  change: Partial<{ [Key in keyof Route]: Route[Key] | undefined }>,
  replace = false,
): void {
  const next = Object.fromEntries(
    Object.entries({ ...route.get(), ...change }).filter(([, value]) => value !== undefined),
  ) as unknown as Route
  const hash = writeRoute({ ...FIRST_ROUTE, ...next })
  route.set({ ...FIRST_ROUTE, ...next })
  if (hash === location.hash) return
  const address = `${location.pathname}${location.search}${hash}`
  if (replace) history.replaceState(null, '', address)
  else history.pushState(null, '', address)
}

/** Follows the address from now on. Once, at the start. */
export function followAddress(): void {
  const read = () => route.set(readRoute(location.hash))
  read()
  addEventListener('hashchange', read)
  addEventListener('popstate', read)
}
