/**
 * Names that HAR 1.2 gives to the members of its own objects: without them a file is no HAR. A value that a person
 * lists is left where it is one of these.
 */
export const HAR_NAMES: ReadonlySet<string> = new Set([
  ...['log', 'version', 'creator', 'browser', 'pages', 'entries', 'comment', 'name', 'value', 'id', 'title'],
  ...['startedDateTime', 'pageTimings', 'onContentLoad', 'onLoad', 'pageref', 'time', 'request', 'response'],
  ...[
    'cache',
    'timings',
    'serverIPAddress',
    'connection',
    'method',
    'url',
    'httpVersion',
    'cookies',
    'headers',
  ],
  ...['queryString', 'postData', 'headersSize', 'bodySize', 'status', 'statusText', 'content', 'redirectURL'],
  ...['path', 'domain', 'expires', 'httpOnly', 'secure', 'mimeType', 'params', 'text', 'fileName'],
  ...[
    'contentType',
    'size',
    'compression',
    'encoding',
    'beforeRequest',
    'afterRequest',
    'lastAccess',
    'eTag',
  ],
  ...['hitCount', 'blocked', 'dns', 'connect', 'send', 'wait', 'receive', 'ssl'],
])

/** Of these the members whose values are numbers by the format. */
export const HAR_NUMBERS: ReadonlySet<string> = new Set([
  ...[
    'onContentLoad',
    'onLoad',
    'time',
    'headersSize',
    'bodySize',
    'status',
    'size',
    'compression',
    'hitCount',
  ],
  ...['blocked', 'dns', 'connect', 'send', 'wait', 'receive', 'ssl'],
])
