/** The words of the list of requests and of its filter. */
export const table = {
  /** What came of a request; all but the first stand where a status would. */
  outcomes: {
    answered: { title: 'answered', meaning: 'The response has a status.' },
    'from-cache': {
      title: 'from cache',
      meaning: 'The browser took the response from its cache; the capture holds no status for it.',
    },
    running: {
      title: 'pending',
      meaning:
        'No response and no error: the request was still under way when the capture was saved, or its end was lost.',
    },
    cancelled: {
      title: 'cancelled',
      meaning: 'The page or the user gave the request up, mostly by leaving the page. Often harmless.',
    },
    blocked: {
      title: 'blocked',
      meaning:
        'The browser, an extension or a policy kept the request from being sent, or its response from the page.',
    },
    redacted: {
      title: 'redacted',
      meaning:
        'There was no response; why is not known, as the error was removed when the file was sanitized.',
    },
    failed: { title: 'failed', meaning: 'No response came; the error says where the request died.' },
  },
  keys: {
    'status-code': 'Status of the response: 404, 4xx, >=400, 400-499; 0 for none',
    method: 'Method of the request',
    domain: 'Host; * stands for any characters: *.example.com',
    url: 'Text anywhere in the whole URL, or /pattern/',
    scheme: 'Scheme of the URL: https, wss, data …',
    'mime-type': 'Type of the response’s content; * stands for any characters: image/*',
    'resource-type': 'What the page asked for: script, xhr, image …',
    priority: 'Priority that the browser gave the request',
    protocol: 'Version of HTTP: http/1.1, h2, h3',
    is: 'What became of the request, and what kind it is',
    error: 'Text in the network error, or its family: dns, tls, timeout, reset …',
    finding: 'Named by a finding: rule, code, severity, or any',
    'tracking-id': 'Text in one of the tracking IDs, or its family',
    'slower-than': 'Took longer in all: 500, 1.5s, 2m',
    phase: 'One phase took longer or shorter: wait>500, dns<=20ms, blocked>1s',
    'larger-than': 'At least so many bytes came over the network: 500, 20k, 1.5M',
    from: 'Began at this time or later: 12.5s since the first request, 10:03:05, 2026-03-01T10:03:05Z',
    to: 'Began at this time or earlier; written as for from:',
    body: 'Text in the body of the response or in a message, or /pattern/; bodies are read for it',
    'req-body': 'Text in the body of the request, or /pattern/; bodies are read for it',
    'has-response-header': 'The response has a header of this name',
    'has-request-header': 'The request has a header of this name',
    'response-header-set-cookie': 'Text in a Set-Cookie header of the response',
    'set-cookie-name': 'The response sets a cookie of this name',
    'set-cookie-value': 'The response sets a cookie to this value',
    'set-cookie-domain': 'The response sets a cookie for this domain',
    'cookie-name': 'The request sends a cookie of this name',
    'cookie-value': 'The request sends a cookie with this value',
    'cookie-domain': 'The request sends a cookie of this domain',
    'cookie-path': 'The request sends a cookie of this path',
    initiator: 'Text in the URL of what started the request, or how: script, parser …',
    'remote-address': 'IP address of the server',
    connection: 'Number of the connection',
    graphql: 'Text in the name of the GraphQL operation',
    page: 'Page of the capture that the request belongs to',
  },
  noStatus: 'Without a status: failed, blocked or given up',
  states: {
    failed: 'Status 400 or more, or a network error',
    running: 'Without a response when the capture was saved',
    blocked: 'Kept back by the browser, an extension or a policy',
    cancelled: 'Given up by the page or the user',
    redacted: 'Without a response, the reason removed by sanitizing',
    'from-cache': 'Answered by the cache of the browser',
    redirect: 'Leads to another address',
    'third-party': 'Goes to another site than the first document',
    'service-worker-intercepted': 'Answered through a service worker',
    graphql: 'A GraphQL call',
    tracked: 'Has a tracking ID',
    'with-finding': 'Named by a finding of the diagnosis',
  },
  problems: {
    'unknown-key': 'There is no such key: the word is searched as text. Did you mean {meant}:?',
    'open-quote': 'The quote is never closed: all up to the end counts as one text.',
    'bad-status': 'This is no status. Write 404, 4xx, >=400 or 400-499. The word is left out.',
    'bad-size': 'This is no size. Write 500, 20k or 1.5M. The word is left out.',
    'bad-duration': 'This is no duration. Write 500, 500ms or 1.5s. The word is left out.',
    'bad-phase':
      'This is no phase with a length. Write wait>500, dns<=20ms or blocked>1s. The word is left out.',
    'bad-time':
      'This is no time. Write 12.5s since the first request, 10:03:05 or 2026-03-01T10:03:05Z. The word is left out.',
    'bad-state': 'There is no such state. The word is left out. States are: {states}.',
    'bad-pattern':
      'This is no regular expression (RE2 syntax: neither look-around nor back references). The word is left out.',
    'lonely-or': 'OR stands between two words; here one of them is missing.',
  },
  operators: {
    or: 'Either what stands before it, or what stands behind it',
    not: 'All but these',
    quotes: 'Text with spaces in it',
    pattern: 'Regular expression in host, path and query',
  },
  textMeans: 'Text in host, path or query',
}

/** The shape that every language fills. */
export type TableTexts = typeof table
