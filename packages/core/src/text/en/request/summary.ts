/** The story of one request. */
export const summary = {
  headline: {
    answered: '{method} {place} was answered with {status} after {total}.',
    answeredUntimed: '{method} {place} was answered with {status}.',
    other: '{method} {place}: {outcome}.',
  },
  /** In place of a status. */
  labels: {
    'failed-after-answer': 'failed',
    'from-cache': 'from cache',
    blocked: 'blocked',
    cancelled: 'cancelled',
    failed: 'failed',
    redacted: 'removed',
    socket: 'socket',
    unanswered: 'no answer',
  },
  titles: {
    'failed-after-answer': 'answered, and failed even so',
    'from-cache': 'answered from the browser’s cache',
    blocked: 'blocked before it was sent',
    cancelled: 'cancelled',
    failed: 'failed without an answer',
    redacted: 'the status was removed from the file',
    socket: 'a socket without a recorded handshake',
    unanswered: 'no answer in the capture',
    unknownStatus: 'a status that no standard knows',
  },
  meanings: {
    'failed-after-answer':
      'The server answered, but the page did not get the answer: {error}. The status alone would look fine.',
    'from-cache': 'The browser had the answer already and asked no server. The file holds no status for it.',
    blocked: 'The browser did not send it: {error}.',
    'blocked-by-renderer':
      'The browser did not send it and names no reason. Chrome writes it so when the page’s own rules forbid it: a Content-Security-Policy, or plain http within https.',
    cancelled:
      'Whoever asked no longer wanted the answer: the page was left, a newer request took its place, or a script gave up.',
    failed: 'No answer came: {error}.',
    redacted:
      'A tool took the status out of the file before it was opened here. What the server said cannot be told.',
    socket: 'Messages went over this socket, but the file does not tell how it was opened.',
    unanswered:
      'The file holds neither an answer nor an error: it was still under way when the capture was saved, or its answer was lost.',
    unknownStatus: 'The glossary does not know this status; statuses of {class} mean: {classMeaning}',
  },
  classes: {
    1: 'The server goes on working.',
    2: 'It worked.',
    3: 'The answer is elsewhere, or unchanged.',
    4: 'The server takes the request to be wrong.',
    5: 'The server failed.',
  },
  sender: {
    script: 'A script sent it: {place}.',
    scriptUnknown: 'A script sent it.',
    caused: '{place} brought it about; the file does not tell whether a page names it or a script sent it.',
    parser: 'The page {place} names it, and the browser fetched it while reading that page.',
    parserUnknown: 'The browser fetched it while reading the page.',
    redirect: 'A redirect led here from {url}.',
    redirectUnknown: 'A redirect led here.',
    preflight: 'The browser asks by itself whether a request to another origin is allowed (CORS preflight).',
    preload: 'The browser fetched it ahead of need (preload).',
    worker: 'A service worker sent it.',
    document:
      'The browser opened it as a page: a click, an address typed, a form, or a script that went there.',
    referrer: 'The file does not tell who sent it. By its Referer it belongs to {url}.',
    unknown: 'The file does not tell who sent it.',
  },
  target: {
    plain: 'It went to {host}.',
    address: 'It went to {host} at {address}.',
    protocol: 'It went to {host} over {protocol}.',
    both: 'It went to {host} at {address} over {protocol}.',
    local: 'It needs no server: {scheme} URLs hold what they name.',
  },
  way: {
    memory: 'The answer came from the memory cache of the browser, not from the network.',
    disk: 'The answer came from the disk cache of the browser, not from the network.',
    other: 'The answer came from a cache of the browser, not from the network.',
    validated: 'The browser had a copy and asked whether it is still good: it is.',
    worker: 'A service worker answered in place of the server.',
    'worker-network': 'A service worker passed it on to the network.',
    'worker-cache-storage': 'A service worker answered from its own cache.',
    'worker-http-cache': 'A service worker answered from the browser’s cache.',
    'worker-fallback-code': 'The service worker made the answer itself; no server said it.',
    edge: 'A cache between browser and server answered.',
  },
  wait: {
    dominant: 'It took {total}; {ms} of it ({share} %) went into: {phase}.',
    total: 'It took {total}.',
    unknown: 'The file does not tell how long it took.',
  },
  answer: {
    hop: '{hop} answered or let the answer through, by its headers.',
    gateway: '{hop} answered in place of the application behind it.',
    unknown: 'No header tells which layer answered.',
  },
  body: {
    plain: 'The answer is {size} of {mime}.',
    wire: 'The answer is {size} of {mime}; {wire} came over the network.',
    empty: 'The answer has no content.',
    untold: 'The file holds nothing of the content; {wire} came over the network.',
  },
  method: '{method}: {meaning}',
  replay: 'Sending it again: {safety}. {reason}',
  redirect: 'It leads to {url}.',
  redacted: {
    tags: 'Values were replaced by tags (hsx_…) when the file was sanitized: {count} of this request. Equal tags stand for equal values.',
    marks: 'Another tool took values out of this request: {count}.',
  },
}
