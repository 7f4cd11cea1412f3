import type {
  DataReceived,
  LoadingFailed,
  LoadingFinished,
  RequestExtraInfo,
  RequestWillBeSent,
  ResponseExtraInfo,
  ResponseReceived,
  ServerSentEvent,
  SocketEvent,
} from './network-events.ts'
import { headerList, NetworkRequest, type SocketMessage } from './network-request.ts'

/** The requests of a visit, in the order in which the browser told of them. */
export interface NetworkLog {
  readonly requests: readonly NetworkRequest[]
  /** Takes one event of the `Network` domain; those that no HAR needs are passed over. */
  add(method: string, params: unknown): void
  /** The request that an event spoke of. */
  find(requestId: string): NetworkRequest | undefined
  /** How many are neither finished nor failed; sockets and event streams last as they like, once they are answered. */
  pending(): number
}

export function createNetworkLog(): NetworkLog {
  const requests: NetworkRequest[] = []
  const current = new Map<string, NetworkRequest>()
  const extras = new Map<string, ExtraInfo>()

  const start = (request: NetworkRequest) => {
    requests.push(request)
    current.set(request.id, request)
  }
  const extraOf = (requestId: string): ExtraInfo => {
    const known = extras.get(requestId)
    if (known) return known
    const extra = createExtraInfo()
    extras.set(requestId, extra)
    return extra
  }
  const respond = ({ requestId, timestamp, type, response, hasExtraInfo }: ResponseReceived) => {
    const request = current.get(requestId)
    if (!request || request.finished) return
    request.respondedAt = timestamp
    request.type = type
    request.answers(response)
    extraOf(requestId).answered(hasExtraInfo ?? false)
  }
  const finish = (request: NetworkRequest, timestamp: number) => {
    request.ends(timestamp)
    request.finished = true
  }

  const events: Readonly<Record<string, (params: never) => void>> = {
    requestWillBeSent: (event: RequestWillBeSent) => {
      const { requestId, timestamp, type = 'Other' } = event
      const before = current.get(requestId)
      if (before) {
        if (!event.redirectResponse) return
        const { redirectResponse: response, redirectHasExtraInfo: hasExtraInfo = false } = event
        respond({ requestId, timestamp, type, response, hasExtraInfo })
        finish(before, timestamp)
      }
      const initiator = before ? before.initiator : event.initiator
      const request = new NetworkRequest(requestId, event.loaderId, event.request.url, initiator)
      request.asks(event.request)
      request.issue(timestamp, event.wallTime)
      request.type = type
      start(request)
      extraOf(requestId).addRequest(request)
    },
    requestWillBeSentExtraInfo: (event: RequestExtraInfo) => extraOf(event.requestId).addAsked(event),
    responseReceivedExtraInfo: (event: ResponseExtraInfo) => extraOf(event.requestId).addAnswered(event),
    responseReceived: respond,
    requestServedFromCache: ({ requestId }: { requestId: string }) => {
      const request = current.get(requestId)
      if (request) request.fromMemoryCache = true
    },
    resourceChangedPriority: ({ requestId, newPriority }: { requestId: string; newPriority: string }) => {
      const request = current.get(requestId)
      if (request) request.priority = newPriority
    },
    dataReceived: ({ requestId, timestamp, dataLength, encodedDataLength }: DataReceived) => {
      const request = current.get(requestId)
      // The browser's own error page comes under the request that failed.
      if (request && !request.finished) request.receives(dataLength, encodedDataLength, timestamp)
    },
    loadingFinished: ({ requestId, timestamp, encodedDataLength }: LoadingFinished) => {
      const request = current.get(requestId)
      if (!request || request.finished) return
      finish(request, timestamp)
      if (encodedDataLength >= 0) request.transferBytes = encodedDataLength
    },
    loadingFailed: ({ requestId, timestamp, type, errorText }: LoadingFailed) => {
      const request = current.get(requestId)
      if (!request || request.finished) return
      request.type = type
      request.errorText = errorText
      finish(request, timestamp)
    },
    eventSourceMessageReceived: ({ requestId, timestamp, ...rest }: ServerSentEvent) => {
      const request = current.get(requestId)
      const { eventName, eventId, data } = rest
      request?.streamMessages.push({ time: request.wallTime(timestamp), eventName, eventId, data })
    },
    webSocketCreated: ({ requestId, url = '', initiator }: SocketEvent) => {
      const request = new NetworkRequest(requestId, '', url, initiator)
      request.type = 'WebSocket'
      start(request)
    },
    webSocketWillSendHandshakeRequest: ({
      requestId,
      timestamp,
      wallTime = 0,
      request: asked,
    }: SocketEvent) => {
      const request = current.get(requestId)
      if (!request) return
      request.method = 'GET'
      request.requestHeaders = headerList(asked?.headers ?? {})
      request.issue(timestamp, wallTime)
    },
    webSocketHandshakeResponseReceived: ({ requestId, timestamp, response }: SocketEvent) => {
      const request = current.get(requestId)
      if (!request || !response) return
      request.status = response.status
      request.statusText = response.statusText
      request.responseHeaders = headerList(response.headers)
      request.responseHeadersText = response.headersText ?? ''
      if (response.requestHeaders) request.requestHeaders = headerList(response.requestHeaders)
      if (response.requestHeadersText) request.requestHeadersText = response.requestHeadersText
      request.respondedAt = timestamp
      request.protocol = 'websocket'
    },
    webSocketFrameSent: (event: SocketEvent) => addMessage('send', event),
    webSocketFrameReceived: (event: SocketEvent) => addMessage('receive', event),
    webSocketFrameError: (event: SocketEvent) => addMessage('error', event),
    webSocketClosed: ({ requestId, timestamp }: SocketEvent) => {
      const request = current.get(requestId)
      if (request) finish(request, timestamp)
    },
  }

  function addMessage(type: SocketMessage['type'], event: SocketEvent): void {
    const request = current.get(event.requestId)
    if (!request) return
    const { opcode = -1, payloadData = event.errorMessage ?? '' } = event.response ?? {}
    request.socketMessages.push({ type, time: request.wallTime(event.timestamp), opcode, data: payloadData })
    request.respondedAt = event.timestamp
  }

  return {
    requests,
    add(method, params) {
      const name = method.startsWith('Network.') ? method.slice('Network.'.length) : ''
      if (Object.hasOwn(events, name)) events[name]?.(params as never)
    },
    find: (requestId) => current.get(requestId),
    pending: () =>
      requests.filter(({ finished, type, respondedAt }) => {
        const lastsAsItLikes = type === 'WebSocket' || type === 'EventSource'
        return !finished && !(lastsAsItLikes && respondedAt >= 0)
      }).length,
  }
}

interface ExtraInfo {
  addRequest(request: NetworkRequest): void
  addAsked(extra: RequestExtraInfo): void
  addAnswered(extra: ResponseExtraInfo): void
  answered(hasExtraInfo: boolean): void
}

/**
 * Headers as they went over the wire come in events of their own, before or after those of the request. One id
 * stands for every redirect of a request, so the n-th of each belongs together; a response says whether it has any.
 */
function createExtraInfo(): ExtraInfo {
  const requests: NetworkRequest[] = []
  const asked: (RequestExtraInfo | undefined)[] = []
  const answers: (ResponseExtraInfo | undefined)[] = []
  let answeredCount = 0
  const sync = () => {
    for (const [place, request] of requests.entries()) {
      const [before, after] = [asked[place], answers[place]]
      // An assignment beyond the end would shift those that are still to come.
      if (before) asked[place] = undefined
      if (after) answers[place] = undefined
      if (before) request.addRequestExtra(before)
      if (after) request.addResponseExtra(after)
    }
  }
  return {
    addRequest(request) {
      requests.push(request)
      sync()
    },
    addAsked(extra) {
      asked.push(extra)
      sync()
    },
    addAnswered(extra) {
      answers.push(extra)
      sync()
    },
    answered(hasExtraInfo) {
      if (!hasExtraInfo) {
        asked.splice(answeredCount, 0, undefined)
        answers.splice(answeredCount, 0, undefined)
      }
      answeredCount++
      sync()
    },
  }
}
