import { HaruspexError } from '@haruspex/core/ground'
import type { Browser } from './browser.ts'
import { harText } from './har-log.ts'
import { createNetworkLog, type NetworkLog } from './network-log.ts'
import type { NetworkRequest } from './network-request.ts'
import { createPageLoads, type PageLoads } from './page-loads.ts'
import type { Params } from './protocol.ts'

const STEP_MS = 50
/** Units that the exporter writes as base64: surrogates, paired ones too, and what Unicode calls no characters. */
const UNWRITABLE = /[\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]/
const MAX_BODY_BYTES = 20 << 20

export interface VisitOptions {
  /** Goes on at least so long after the page has loaded; default 0. */
  readonly leastMs?: number
  /** Ends when nothing has happened on the network for so long; default 500. */
  readonly quietMs?: number
  /** Ends then at the latest, whatever still runs; default 30 s. */
  readonly mostMs?: number
  /** Parts of URLs that are blocked, as an extension would; `*` stands for anything. */
  readonly block?: readonly string[]
  readonly signal?: AbortSignal
  readonly onProgress?: (progress: { readonly requests: number }) => void
}

/** What a visit recorded. */
export interface Recording {
  /** The text of a HAR. */
  readonly har: string
  readonly requests: number
}

/**
 * Opens `url` in a fresh context of the browser (no cookies, no cache), follows the network until it is quiet, and
 * closes it again.
 * @throws HaruspexError ERR_BROWSER, ERR_INTERRUPTED
 */
export async function visit(browser: Browser, url: string, options: VisitOptions = {}): Promise<Recording> {
  const { protocol } = browser
  const { browserContextId } = await protocol.send('Target.createBrowserContext', { disposeOnDetach: true })
  const watch = createWatch(browser, options.block ?? [])
  try {
    const created = await protocol.send('Target.createTarget', { url: 'about:blank', browserContextId })
    const { sessionId } = await protocol.send('Target.attachToTarget', {
      targetId: created.targetId,
      flatten: true,
    })
    await watch.attach(String(sessionId), 'page')
    // The answer comes when the document does, which may be never.
    protocol.send('Page.navigate', { url }, String(sessionId)).catch(() => {})
    await watch.settle(options)
    await watch.freeze()
    return {
      har: harText(watch.log.requests, watch.pages, browser.userAgent),
      requests: watch.log.requests.length,
    }
  } finally {
    watch.end()
    await protocol.send('Target.disposeBrowserContext', { browserContextId }).catch(() => {})
  }
}

interface Watch {
  readonly log: NetworkLog
  readonly pages: PageLoads
  attach(sessionId: string, type: string): Promise<void>
  settle(options: VisitOptions): Promise<void>
  /** No event counts any more; bodies that are on their way are waited for. */
  freeze(): Promise<void>
  end(): void
}

function createWatch({ protocol }: Browser, block: readonly string[]): Watch {
  const log = createNetworkLog()
  const pages = createPageLoads()
  const sessions = new Map<string, string>()
  const fetches = new Set<Promise<void>>()
  let mainSession = ''
  let lastEventAt = Date.now()
  let loadedAt: number | undefined
  let frozen = false

  const keep = (work: Promise<void>) => {
    fetches.add(work)
    work.finally(() => fetches.delete(work))
  }
  const attach = async (sessionId: string, type: string) => {
    sessions.set(sessionId, type)
    if (type === 'page') mainSession ||= sessionId
    const send = (method: string, params: Params = {}) =>
      protocol.send(method, params, sessionId).then(
        () => {},
        // A worker has no Page domain, and one that is gone answers nothing.
        () => {},
      )
    await Promise.all([
      send('Network.enable', { maxPostDataSize: 64 << 10 }),
      send('Page.enable'),
      ...(block.length > 0 ? [send('Network.setBlockedURLs', { urls: block })] : []),
      send('Target.setAutoAttach', { autoAttach: true, waitForDebuggerOnStart: true, flatten: true }),
      send('Runtime.runIfWaitingForDebugger'),
    ])
  }

  const stop = protocol.listen(({ method, params, sessionId = '' }) => {
    if (frozen || !sessions.has(sessionId)) return
    if (method === 'Target.attachedToTarget') {
      const { type } = params.targetInfo as { readonly type: string }
      attach(String(params.sessionId), type).catch(() => {})
    } else if (method.startsWith('Network.')) {
      lastEventAt = Date.now()
      const before = log.requests.length
      log.add(method, params)
      for (const request of log.requests.slice(before)) pages.started(request)
      keepContents(method, params, sessionId)
    } else if (sessionId === mainSession) onPageEvent(method, params)
  })

  function onPageEvent(method: string, params: Params): void {
    const at = Number(params.timestamp)
    if (method === 'Page.frameNavigated') {
      const frame = params.frame as { readonly parentId?: string; readonly loaderId: string }
      if (frame.parentId === undefined) pages.committed(frame.loaderId, log.requests)
    } else if (method === 'Page.domContentEventFired') pages.contentLoaded(at)
    else if (method === 'Page.loadEventFired') {
      pages.loaded(at)
      if (pages.list().length > 0) loadedAt = Date.now()
    }
  }

  /** Bodies are asked for as soon as they are complete: the browser forgets them with the page. */
  function keepContents(method: string, params: Params, sessionId: string): void {
    const request = log.find(String(params.requestId))
    if (!request) return
    if (method === 'Network.requestWillBeSent' && request.hasPostData && request.postData === undefined) {
      keep(takePostData(request, sessionId))
    }
    const isDone = method === 'Network.loadingFinished' || method === 'Network.loadingFailed'
    // The body of a document that failed would be that of the browser's own error page, which comes after it.
    const isErrorPage = request.errorText !== null && request.type === 'Document'
    if (isDone && !isErrorPage && request.resourceBytes <= MAX_BODY_BYTES) keep(takeBody(request, sessionId))
  }

  async function takeBody(request: NetworkRequest, sessionId: string): Promise<void> {
    try {
      const answer = await protocol.send('Network.getResponseBody', { requestId: request.id }, sessionId)
      const text = String(answer.body)
      if (answer.base64Encoded !== true && UNWRITABLE.test(text)) {
        request.body = { text: Buffer.from(text).toString('base64'), isBase64: true }
      } else request.body = { text, isBase64: answer.base64Encoded === true }
    } catch {
      // Nothing came, or the browser keeps it no more; the exporter writes no text then.
    }
  }

  async function takePostData(request: NetworkRequest, sessionId: string): Promise<void> {
    try {
      const answer = await protocol.send('Network.getRequestPostData', { requestId: request.id }, sessionId)
      request.postData = String(answer.postData)
    } catch {
      // As above.
    }
  }

  return {
    log,
    pages,
    attach,
    async settle({ leastMs = 0, quietMs = 500, mostMs = 30_000, signal, onProgress }) {
      const begun = Date.now()
      for (;;) {
        await delay(STEP_MS)
        if (signal?.aborted) throw new HaruspexError('ERR_INTERRUPTED', 'Interrupted. Nothing was written.')
        onProgress?.({ requests: log.requests.length })
        const now = Date.now()
        const isQuiet = log.pending() === 0 && fetches.size === 0 && now - lastEventAt >= quietMs
        const isLoaded = loadedAt !== undefined && now - loadedAt >= leastMs && now - loadedAt >= quietMs
        // A first request that fails may leave no page at all.
        const hasFailed = log.requests.length > 0 && now - begun >= leastMs + 2000
        if ((isQuiet && (isLoaded || hasFailed)) || now - begun >= mostMs) return
      }
    },
    async freeze() {
      frozen = true
      await Promise.race([Promise.all(fetches), delay(2000)])
    },
    end: stop,
  }
}

function delay(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms))
}
