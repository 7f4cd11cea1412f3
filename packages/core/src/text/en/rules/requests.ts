import type { RuleText } from '../../rule-text.ts'

export const requestsRules = {
  'duplicate-request': {
    title: '{method} {path} was sent to {host} twice within {gapMs} ms ({count}×).',
    why: 'Method, URL and body are the same. A double click or an effect that runs twice sends a request twice.',
    notProven: 'Not that something was made twice: the server may have seen that they are the same.',
    next: 'Look at what the server made of both, and disable the button while the request runs.',
  },
  polling: {
    title: '{method} {path} of {host} is called every {intervalSeconds} s ({calls} calls).',
    why: 'The calls follow each other at a steady interval: the page polls.',
    notProven: 'Nothing is wrong with that, unless the server or a quota suffers from it.',
    next: 'Leave these calls out when you look for what the user did; ask whether a push would do.',
  },
  'retry-storm': {
    title: '{method} {path} of {host} failed and was called again {retries} times, {pauseMs} ms apart.',
    why: 'The pauses between the tries do not grow, so that a server in trouble gets more calls rather than fewer.',
    notProven: 'Not why the first call failed: that is a finding of its own.',
    next: 'Find the cause of the first failure, and let the client wait longer after each try.',
  },
  'unsafe-retry': {
    title: '{method} {path} was sent to {host} again {pauseSeconds} s after a failure ({failure}).',
    why: 'The server may have acted on the first one, and the second one has the same body and no idempotency key: {method} acts each time it is sent.',
    notProven:
      'Not that something exists twice: the server may have done nothing the first time, or notice the second.',
    next: 'Look for double records made at this time, and send an idempotency key with each try.',
  },
  'one-by-one': {
    title: '{calls} things of one kind were asked from {host} one at a time within {seconds} s: {path}.',
    why: 'Each has a request of its own, and each request has a round trip.',
    notProven: 'Not that the page waits for them.',
    next: 'Ask for all of them in one request.',
  },
  'get-with-body': {
    title: '{method} {path} of {host} has a body ({count}×).',
    why: 'A body has no meaning with this method: proxies and servers may drop it or refuse the request.',
    notProven: 'Not that it was dropped: some interfaces read it.',
    next: 'Send it by POST or in the URL.',
  },
  'get-that-changes': {
    title: 'GET {path} of {host} seems to change something ({count}×).',
    why: 'Its path names an action. Browsers, caches and link checkers call a GET whenever they like.',
    notProven: 'Not that it changes anything: only its name says so.',
    next: 'Ask the owner of the interface, and use POST or DELETE.',
  },
  'redirect-lost-body': {
    title: 'POST {path} of {host} was redirected by {status} and became a GET without its body.',
    why: 'The redirect leads to the same address in another spelling (https, www, a slash at the end). After 301 and 302 browsers go on with GET; that was answered with {nextStatus}.',
    notProven: 'Not that the server needed the body at the first address.',
    next: 'Send the request to the final address, or redirect by 307 or 308.',
  },
  'malformed-header': {
    title: 'Responses of {host} have a malformed header: {header} ({count}×).',
    why: 'It is repeated with different values, missing beside a body, or has characters that are not allowed. Value: {value}.',
    notProven: 'Not that the browser minded: browsers bear much that proxies and other clients refuse.',
    next: 'See which of application, proxy and cache adds the header, and let one of them do it.',
  },
  'media-type-clash': {
    title: '{host} does not accept {header}: {offered} of {method} {path} ({status}, {count}×).',
    why: 'Client and server do not agree on the media type. The server accepts: {accepted}.',
    notProven: 'Not which side changed.',
    next: 'Compare the header with that of a request that works, and with the documentation of the interface.',
  },
  'deprecated-api': {
    title: '{host} says that {path} will be withdrawn: {header} ({count}×).',
    why: 'The response tells it: {value}.',
    notProven: 'Nothing about the present problem, as long as the call works.',
    next: 'Tell the owner of the client which call this is and by when it must be replaced.',
  },
  'too-many-requests': {
    title: '{host} answered that there are too many requests: 429 ({count}×).',
    why: 'A quota is used up. Retry-After: {retryAfter}.',
    notProven: 'Not whose requests used it up: others may share the quota.',
    next: 'Count the calls before it, and wait as long as the response says.',
  },
  'retry-after-ignored': {
    title:
      '{host} asked to wait {waitSeconds} s, and {method} {path} was called again after {afterSeconds} s ({calls}×).',
    why: 'The client does not heed Retry-After. Calls that come too early are refused again, and may prolong the refusal.',
    notProven: 'Not why the limit was reached at first.',
    next: 'Let the client wait as long as Retry-After says before it calls again.',
  },
  'quota-nearly-used': {
    title: '{host} has {remaining} of {limit} calls left.',
    why: 'The headers of its quota say so. When nothing is left, calls are answered with 429.',
    notProven: 'Not that anything was refused yet.',
    next: 'Find who else uses the quota, and call less often.',
  },
  throttled: {
    title:
      '{host} asked to come back later: {method} {path} was answered with 503 and Retry-After ({count}×).',
    why: 'A server that names a time (Retry-After: {retryAfter}) is throttling or being maintained; one that is down names none.',
    notProven: 'Not which of the two it is.',
    next: 'Wait as long as the response says; ask the owner of the host about limits and maintenance.',
  },
} satisfies Record<string, RuleText>
