import type { NetworkRequest } from './network-request.ts'

/** One document in the main frame. Times are monotonic seconds. */
export interface PageLoad {
  readonly id: string
  /** Of the document, the last of its redirects. */
  readonly request: NetworkRequest
  contentAt: number | undefined
  loadedAt: number | undefined
}

/** Which request belongs to which document of the main frame. */
export interface PageLoads {
  /** A request has begun: unless a document of its own claims it, it belongs to the one that is shown. */
  started(request: NetworkRequest): void
  /** The main frame shows the document that `loaderId` fetched. */
  committed(loaderId: string, requests: readonly NetworkRequest[]): void
  contentLoaded(at: number): void
  loaded(at: number): void
  of(request: NetworkRequest): string | undefined
  list(): readonly PageLoad[]
}

export function createPageLoads(): PageLoads {
  const pages: PageLoad[] = []
  const owner = new Map<NetworkRequest, string>()
  const current = () => pages.at(-1)
  return {
    started(request) {
      const page = current()
      if (page) owner.set(request, page.id)
    },
    committed(loaderId, requests) {
      const own = requests.filter((request) => request.loaderId === loaderId)
      const request = own.findLast(({ id }) => id === loaderId)
      if (!request) return
      const id = `page_${pages.length + 1}`
      pages.push({ id, request, contentAt: undefined, loadedAt: undefined })
      for (const each of own) owner.set(each, id)
    },
    contentLoaded(at) {
      const page = current()
      if (page) page.contentAt ??= at
    },
    loaded(at) {
      const page = current()
      if (page) page.loadedAt ??= at
    },
    of: (request) => owner.get(request),
    list: () => pages,
  }
}
