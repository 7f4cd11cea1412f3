import type { RuleText } from '../../rule-text.ts'

export const redirectRules = {
  'redirect-loop': {
    title: '{host} redirects without end: {hops} hops, one place {visits}× ({path}).',
    why: 'The hops lead back to where the chain was before, or the browser gave up following them.',
    notProven:
      'Not what would end it: a lost cookie, a missing X-Forwarded-Proto and two rules for slashes all loop.',
    next: 'Look at what differs between two rounds: scheme, host, slash, cookies.',
  },
  'redirect-to-login': {
    title: 'A call to {host} was sent to the login page of {loginHost} ({method} {path}, {count}×).',
    why: 'The session is over or was never there. The page expects data and gets HTML.',
    notProven: 'Not why the session ended.',
    next: 'Look at the cookies of this call, and let the API answer 401 instead of a redirect.',
  },
  'long-redirect-chain': {
    title: '{host} answers only after {hops} redirects, in {totalMs} ms ({path}, {count}×).',
    why: 'Each hop is a round trip of its own, often with a new connection. The last leads to {to}.',
    notProven: 'Not that one of the hops is superfluous.',
    next: 'Let the first hop lead to the last place at once.',
  },
  'redirect-downgrade': {
    title: 'A redirect of {host} loses {lost} on its way to {to} ({path}, {count}×).',
    why: 'A secure page may not follow to plain HTTP, and a browser does not carry Authorization to another origin. The next answer had status {status}.',
    notProven:
      'A redirect that goes straight back to HTTPS works; it shows that the server takes its own address for http.',
    next: 'Let the server build its redirects with https (X-Forwarded-Proto), or call the final URL directly.',
  },
  'redirect-without-location': {
    title: '{host} redirects with status {status} and names no place ({value}, {path}, {count}×).',
    why: 'The browser cannot follow it and shows the empty body, or an error.',
    notProven: 'A proxy on the way may have taken the header out.',
    next: 'Look for the code that builds this redirect, and for what it lacks.',
  },
} satisfies Record<string, RuleText>
