import type { RuleText } from '../../rule-text.ts'

export const authRules = {
  unauthorized: {
    title: '{host} does not accept who is asking: 401 ({method} {path}, {count}×).',
    why: 'Credentials are missing, have ended, or are meant for somebody else. Challenge: {scheme}, error: {error}.',
    notProven:
      'Not which of these, unless the challenge says so. That the same request succeeded later is noted as recovered.',
    next: 'See whether the request carried a credential, and whether a refresh before it failed.',
  },
  forbidden: {
    title: '{host} knows who is asking and refuses: 403 ({method} {path}, {count}×).',
    why: 'The account lacks the right, or a firewall before the application stopped the request. Answered as: {answeredBy}.',
    notProven:
      'Not which right is missing. Some servers answer 403 for an ended session or a wrong CSRF token.',
    next: 'Find out which layer answered, then compare with an account that may.',
  },
  'missing-credential': {
    title: 'The request to {host} carried no credential ({method} {path}, {count}×).',
    why: 'It was refused with 401, and other requests to the same host carry a token or cookie.',
    notProven: 'Not why it is missing: cookie rules of the browser, or code that leaves it out.',
    next: 'Compare with a request to this host that works: origin, path, credentials mode.',
  },
  'expired-token': {
    title: 'The token sent to {host} had ended {expiredSeconds} s before ({count}×).',
    why: 'The claim exp lies before the start of the request by the user’s clock, and the server answered {status}.',
    notProven: 'A wrong clock on the user’s machine makes good tokens look ended.',
    next: 'Find the call that should have renewed the token, and why it did not.',
  },
  'clock-skew': {
    title: 'The user’s clock and the servers’ differ by {skewSeconds} s.',
    why: 'The Date headers of {samples} uncached responses agree that the servers are between {lowMs} and {highMs} ms ahead. That allows for the way and for the whole seconds that Date counts.',
    notProven: 'With one host alone, its clock may be the wrong one.',
    next: 'Set the clock of the user’s machine from the network. Wrong clocks break tokens, SAML and certificates.',
  },
  'oauth-error': {
    title: 'Sign-in failed with the OAuth error {error} at {host} ({count}×).',
    why: 'The error stands in a redirect, in a URL or in the answer of the token endpoint.',
    notProven:
      'The code names a class of causes. The description beside it, and the provider’s log, say more.',
    next: 'Read error_description, and look up the attempt in the identity provider’s log.',
  },
} satisfies Record<string, RuleText>
