/** `log.entries` as JSON.parse sees it; `undefined` when it is no JSON or has no such list. */
export function parsedEntries(bytes: Uint8Array): readonly unknown[] | undefined {
  try {
    const root = JSON.parse(new TextDecoder().decode(bytes)) as { log?: { entries?: unknown } } | null
    const entries = root?.log?.entries
    return Array.isArray(entries) ? entries : undefined
  } catch {
    return undefined
  }
}

interface RawEntry {
  readonly request?: { readonly postData?: unknown }
  readonly response?: {
    readonly status?: number
    readonly content?: { readonly mimeType?: string; readonly text?: string; readonly encoding?: string }
  }
  readonly _webSocketMessages?: unknown
}

/** Requests of one capture that are looked at. */
const MOST = 5

const KINDS: readonly ((entry: RawEntry) => boolean)[] = [
  ({ response }) => response?.status === 0 || (response?.status ?? 0) >= 400,
  ({ response }) => /html/.test(response?.content?.mimeType ?? ''),
  ({ request }) => request?.postData !== undefined,
  ({ response }) => [301, 302, 303, 307, 308].includes(response?.status ?? 0),
  ({ response, _webSocketMessages }) => response?.status === 101 || _webSocketMessages !== undefined,
  ({ response }) => response?.content?.encoding === 'base64',
]

/** Places of entries that differ from one another: one of each kind that is there, the largest, and the last. */
export function kindsOfRequests(entries: readonly unknown[]): ReadonlySet<number> {
  const raw = entries.map((entry) => (typeof entry === 'object' && entry !== null ? (entry as RawEntry) : {}))
  const sizes = raw.map(({ response }) => response?.content?.text?.length ?? 0)
  const found = KINDS.map((isOf) => raw.findIndex((entry) => isOf(entry)))
  const places = [...found, sizes.indexOf(Math.max(...sizes)), entries.length - 1]
  return new Set([...new Set(places.filter((index) => index >= 0))].slice(0, MOST))
}
