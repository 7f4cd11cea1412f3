/** Where a place in the file is seen best. */
export interface PointerPlace {
  readonly request: number
  /** Tab of the details. */
  readonly tab: string
}

const ENTRY = /^\/log\/entries\/(\d{1,9})(\/.*)?$/

const TABS: readonly (readonly [RegExp, string])[] = [
  [/^\/(?:timings|time$|serverTimings)/, 'timing'],
  [/^\/(?:request|response)\/headers/, 'headers'],
  [/^\/(?:request|response)\/cookies/, 'cookies'],
  [/^\/request\/(?:postData|queryString)/, 'payload'],
  [/^\/response\/content/, 'preview'],
  [/^\/_(?:webSocketMessages|eventSourceMessages)/, 'messages'],
  [/^\/_initiator/, 'initiator'],
  [/^\/(?:request|response)\/(?:method|url|status|statusText|redirectURL|_error)/, 'summary'],
  [/^$/, 'summary'],
]

/** Request and tab for a pointer into the file (RFC 6901); `undefined` where it is no part of a request. */
export function pointerPlace(pointer: string): PointerPlace | undefined {
  const found = ENTRY.exec(pointer)
  if (!found) return undefined
  const below = found[2] ?? ''
  const tab = TABS.find(([pattern]) => pattern.test(below))?.[1] ?? 'raw'
  return { request: Number(found[1]), tab }
}

/** A pointer below its entry: `/response/headers/1`; as it is where it leads into none. */
export function belowEntry(pointer: string): string {
  return pointer.replace(/^\/log\/entries\/\d+(?=\/|$)/, '')
}

/** The same as a path to read: `response/headers/1`; of a whole entry, or of no entry, the pointer itself. */
export function pathBelowEntry(pointer: string): string {
  const below = belowEntry(pointer)
  return below === '' || below === pointer ? pointer : below.slice(1)
}
