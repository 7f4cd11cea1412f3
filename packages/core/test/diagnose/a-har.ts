import type { Body, Cookie, Entry, Header } from '../../src/model/entry.ts'

/** Entries as Chrome would write them into a file. What the format has no place for is lost. */
export function aHar(entries: readonly Entry[]): Uint8Array {
  const log = {
    version: '1.2',
    creator: { name: 'WebInspector', version: '537.36' },
    pages: [],
    entries: entries.map(rawEntry),
  }
  return new TextEncoder().encode(JSON.stringify({ log }))
}

function rawEntry({ startedAt, request, response, timings, resourceType, fromCache, error }: Entry): unknown {
  // Chrome tells of what it has from its cache by no time at all.
  const total = timings.totalMs ?? 1
  return {
    startedDateTime: new Date(startedAt ?? 0).toISOString(),
    time: total,
    _resourceType: resourceType,
    _fromCache: fromCache,
    serverIPAddress: '192.0.2.10',
    connection: '443',
    request: {
      method: request.method,
      url: request.url,
      httpVersion: 'http/2.0',
      headers: request.headers.map(rawHeader),
      queryString: [],
      cookies: request.cookies.map(rawCookie),
      headersSize: -1,
      bodySize: request.body ? (request.body.text?.length ?? 0) : 0,
      ...(request.body ? { postData: rawPost(request.body) } : {}),
    },
    response: {
      status: response?.status ?? 0,
      statusText: response?.statusText ?? '',
      httpVersion: 'http/2.0',
      headers: (response?.headers ?? []).map(rawHeader),
      cookies: (response?.cookies ?? []).map(rawCookie),
      content: rawContent(response?.body),
      redirectURL: response?.redirectUrl ?? '',
      headersSize: -1,
      bodySize: -1,
      _error: error ?? null,
    },
    cache: {},
    timings: { blocked: -1, dns: -1, connect: -1, ssl: -1, send: 0, wait: total, receive: 0 },
  }
}

function rawHeader({ name, value }: Header): unknown {
  return { name, value }
}

function rawCookie({ name, value, path, domain, expires, httpOnly, secure, sameSite }: Cookie): unknown {
  return { name, value, path, domain, expires, httpOnly, secure, sameSite }
}

function rawPost({ mimeType, text, params }: Body): unknown {
  return { mimeType: mimeType ?? '', text, ...(params.length > 0 ? { params } : {}) }
}

function rawContent(body: Body | undefined): unknown {
  return {
    size: body?.declaredBytes ?? body?.text?.length ?? 0,
    mimeType: body?.mimeType ?? '',
    text: body?.text,
  }
}
