import { requestCookie, responseCookies } from './har-cookies.ts'
import { timingsOf, totalOf } from './har-timings.ts'
import { headerOf, type NameValue, type NetworkRequest } from './network-request.ts'

const TYPE_NAMES: Readonly<Record<string, string>> = {
  SignedExchange: 'signed-exchange',
  CSPViolationReport: 'csp-violation-report',
}

/**
 * One request as Chrome's "Save all as HAR" writes it, and nothing more: why a request was blocked and which CORS
 * rule it broke is known to the panel and not exported.
 */
export function harEntry(request: NetworkRequest, pageref: string | undefined): object {
  const timings = timingsOf(request)
  const address = request.remoteAddress
  const colon = address.lastIndexOf(':')
  const isCached = (request.fromMemoryCache || request.fromDiskCache) && request.transferBytes === 0
  return {
    ...(request.connectionId !== '0' && { _connectionId: request.connectionId }),
    ...(isCached && { _fromCache: request.fromMemoryCache ? 'memory' : 'disk' }),
    _initiator: initiatorOf(request),
    _priority: request.priority,
    _resourceType: TYPE_NAMES[request.type] ?? request.type.toLowerCase(),
    ...(request.type === 'WebSocket' && { _webSocketMessages: request.socketMessages }),
    ...(request.type === 'EventSource' && { _eventSourceMessages: request.streamMessages }),
    cache: {},
    ...(colon >= 0 && { connection: address.slice(colon + 1) }),
    ...(pageref !== undefined && { pageref }),
    request: harRequest(request),
    response: harResponse(request, isCached),
    serverIPAddress: colon < 0 ? address : address.slice(0, colon),
    startedDateTime: new Date(request.wallTime(request.issuedAt) * 1000).toJSON(),
    time: totalOf(timings),
    timings,
  }
}

function harRequest(request: NetworkRequest): object {
  const { postData, requestHeaders, requestHeadersText, method } = request
  const mimeType = headerOf(requestHeaders, 'content-type') ?? ''
  const isForm = /^application\/x-www-form-urlencoded\s*(;.*)?$/i.test(mimeType)
  return {
    method,
    url: request.url.split('#', 1)[0],
    httpVersion: requestVersion(request),
    headers: requestHeaders,
    queryString: parametersOf(queryOf(request.url)),
    cookies: request.requestCookies.map(requestCookie),
    headersSize: requestHeadersText ? requestHeadersText.length : -1,
    bodySize: postData ? Buffer.byteLength(postData) : 0,
    ...(postData && {
      postData: { mimeType, text: postData, ...(isForm && { params: parametersOf(postData) }) },
    }),
  }
}

function harResponse(request: NetworkRequest, isCached: boolean): object {
  const { status, responseHeaders, responseHeadersText: head, resourceBytes, transferBytes } = request
  const bodySize = isCached || status === 304 ? 0 : head ? transferBytes - head.length : -1
  const hasCompression = !isCached && status !== 304 && status !== 206 && head
  const { body } = request
  return {
    status,
    statusText: request.statusText,
    httpVersion: responseVersion(request),
    headers: responseHeaders,
    cookies: responseCookies(
      headerOf(responseHeaders, 'set-cookie'),
      request.wallTime(request.startedAt) * 1000,
    ),
    content: {
      size: resourceBytes,
      mimeType: request.mimeType || 'x-unknown',
      ...(hasCompression && { compression: resourceBytes - bodySize }),
      ...(body && { text: body.text }),
      ...(body?.isBase64 && { encoding: 'base64' }),
    },
    redirectURL: headerOf(responseHeaders, 'location') ?? '',
    headersSize: head ? head.length : -1,
    bodySize,
    _transferSize: transferBytes,
    _error: request.errorText,
    _fetchedViaServiceWorker: request.fromServiceWorker,
    ...(request.cacheStorageName && { _responseCacheStorageCacheName: request.cacheStorageName }),
    ...(request.serviceWorkerSource && { _serviceWorkerResponseSource: request.serviceWorkerSource }),
  }
}

function initiatorOf({ initiator }: NetworkRequest): object | null {
  if (!initiator) return null
  const { type, url, requestId, lineNumber, stack } = initiator
  return { type, url, requestId, lineNumber, ...(stack ? { stack } : {}) }
}

function requestVersion(request: NetworkRequest): string {
  const head = request.requestHeadersText
  if (!head) return namedVersion(request.requestHeaders) ?? protocolName(request.protocol)
  return /(HTTP\/\d+\.\d+)$/.exec(head.split('\r\n', 1)[0] ?? '')?.[1] ?? 'HTTP/0.9'
}

function responseVersion(request: NetworkRequest): string {
  const head = request.responseHeadersText
  if (!head) return namedVersion(request.responseHeaders) ?? protocolName(request.protocol)
  return /^(HTTP\/\d+\.\d+)/.exec(head)?.[1] ?? 'HTTP/0.9'
}

function namedVersion(headers: readonly NameValue[]): string | undefined {
  return headerOf(headers, 'version') ?? headerOf(headers, ':version')
}

function protocolName(protocol: string): string {
  const name = protocol.toLowerCase()
  return name === 'h2' ? 'http/2.0' : name.replace(/^http\/2(\.0)?\+/, 'http/2.0+')
}

function queryOf(url: string): string {
  const from = url.indexOf('?')
  return from < 0 ? '' : (url.slice(from + 1).split('#', 1)[0] ?? '')
}

/** Names and values as they stand, not decoded. */
function parametersOf(text: string): NameValue[] {
  if (text === '') return []
  return text.split('&').map((pair) => {
    const at = pair.indexOf('=')
    return at < 0 ? { name: pair, value: '' } : { name: pair.slice(0, at), value: pair.slice(at + 1) }
  })
}
