import type { RuleText } from '../../rule-text.ts'

export const realtimeRules = {
  'websocket-failed': {
    title: 'The WebSocket to {host} was not opened ({status}, {path}, {count}×).',
    why: 'The upgrade was not answered with 101.',
    notProven:
      'Not who refused: a proxy that strips Upgrade, a load balancer, or the server’s check of the origin.',
    next: 'Try from another network, and look up the status in the logs of the hop that gave it.',
  },
  'websocket-handshake': {
    title: '{host} answered the upgrade to a WebSocket wrongly: {header} ({path}, {count}×).',
    why: 'RFC 6455 wants Sec-WebSocket-Accept, and one of the protocols that the browser offered (offered: {offered}, answered: {answered}). Else the browser closes the connection.',
    notProven: 'Not that the server is wrong: a proxy on the way may have taken the header out.',
    next: 'Compare the headers of the upgrade at the server with these.',
  },
  'websocket-reconnects': {
    title: 'The WebSocket to {host} was opened again {reconnects} times in a row ({path}).',
    why: 'Each connection ended after about {lifeMs} ms, and the page opened the next. When all last alike, someone’s idle timeout ends them.',
    notProven: 'Not who ends it: server, load balancer or a proxy of the user’s network.',
    next: 'Compare the life with the timeouts on the way, and send pings more often than the shortest.',
  },
  'websocket-broken': {
    title: 'The WebSocket to {host} opened and then broke: {reason} ({path}, {count}×).',
    why: 'An error or a close code that tells of a fault came over it, or nothing at all ({messages} messages).',
    notProven:
      'Not that users notice: most clients connect again. A silent connection may just have had nothing to say.',
    next: 'Look up the end of the connection in the logs of server and load balancer.',
  },
  'fallback-transport': {
    title: 'The WebSocket to {host} failed and the page polls in its place ({polls} polls, {path}).',
    why: 'The client library went over to its fallback: it works, with more requests and later messages.',
    notProven: 'Not who stopped the WebSocket.',
    next: 'Let the upgrade through (proxy, load balancer, filter), and see whether the polls end.',
  },
  'stream-cut': {
    title: 'The event stream of {host} does not flow: {fault} ({streams} streams, {ms} ms, {path}).',
    why: '“cut”: the stream ended after that time, and the browser opened it again. “buffered”: for that time nothing came, then everything at once.',
    notProven: 'Not who does it. Some servers end their streams on purpose.',
    next: 'Turn off buffering for this path (X-Accel-Buffering: no), raise the idle timeout, and send a comment line every 15 s.',
  },
  'worker-answer-failed': {
    title: 'The page’s service worker gave a failed answer in place of {host} ({status}, {path}, {count}×).',
    why: 'The answer came from the worker ({source}) and not from the network.',
    whyOf: {
      untold:
        'A service worker stands before this origin, and a request of its own page failed without a reason and never came to the network. A worker that breaks its promise to answer leaves no other trace.',
    },
    notProven: 'The worker may hide the failure of a request of its own.',
    next: 'Try with “Bypass for network” in the developer tools, and look at the worker’s own requests.',
  },
  'worker-cache-stale': {
    title: 'A service worker shows an old page whose parts {host} has no more ({status}, {count}×).',
    why: 'The document {page} came from the worker’s cache storage, and scripts or styles that it names are gone.',
    notProven: 'Not that a newer page names others: a deployment that lacks files looks the same.',
    next: 'Unregister the worker and load again; let it fetch documents from the network first.',
  },
  'worker-startup': {
    title: 'Starting the service worker took {startupMs} ms (over {limitMs} ms, {host}, {count}×).',
    why: 'The request waits until the worker runs.',
    notProven: 'Not that the worker is slow: a busy machine starts it late.',
    next: 'Use navigation preload, and make the worker’s script smaller.',
  },
  'beacon-lost': {
    title: 'A beacon to {host} was sent while the page was left, without an answer ({error}, {count}×).',
    why: 'The browser sends it and does not wait, so that no answer is recorded.',
    notProven: 'Not that it was lost: it may well have arrived.',
    next: 'Leave it out of account.',
  },
} satisfies Record<string, RuleText>
