import type { RuleText } from '../../rule-text.ts'

export const authRules = {
  unauthorized: {
    title: '{host} does not accept who is asking: 401 ({method} {path}, {count}×).',
    why: 'Credentials are missing, have ended, or are meant for somebody else. Challenge: {scheme}, realm: {realm}, error: {error}, description: {description}.',
    notProven:
      'Not which of these, unless the challenge says so. That the same request succeeded later is noted as recovered.',
    next: 'See whether the request carried a credential, and whether a refresh before it failed.',
  },
  forbidden: {
    title: '{host} knows who is asking and refuses: 403 ({method} {path}, {count}×).',
    why: 'The account lacks the right, or a firewall before the application stopped the request. Answered as: {answeredBy}; layer: {layer}.',
    notProven:
      'Not which right is missing. Some servers answer 403 for an ended session or a wrong CSRF token. The layer is known by headers and words of its page.',
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
  'authentication-handshake': {
    title: 'The {scheme} handshake with {host} works ({count}×).',
    why: 'The first answer was 401 with a challenge, and the same request succeeded soon after. That is how this scheme works.',
    notProven: 'That nobody was asked for a password in between.',
    next: 'Nothing to do. Each handshake costs a round trip; look here when there are very many.',
  },
  'token-not-yet-valid': {
    title: 'The token sent to {host} begins only {aheadSeconds} s later ({count}×).',
    why: 'The claim {claim} lies after the time of the request, by the server’s Date header or else by the user’s clock, and the server answered {status}.',
    notProven: 'Which of the clocks is wrong: that of the issuer, of the server or of the user.',
    next: 'Compare the clocks of the identity provider and of the server, and let the server forgive some seconds.',
  },
  'wrong-audience': {
    title: 'The token sent to {host} was made for something else: {claim} is “{found}” ({count}×).',
    why: 'The server answered {status}. Wanted: {wanted}. Claim or scope: {claim}.',
    notProven: 'Without a word of the server on it, that this is why it refused.',
    next: 'Ask for a token with the audience and the scope of this API, and send the access token, not the ID token.',
  },
  'token-refresh-failing': {
    title:
      'Renewing the token at {host} goes wrong: status {status}, error {error}, {refreshes} in a minute.',
    why: 'A refresh was refused, or the same token is renewed again and again.',
    notProven:
      'Why: an end of the session, a refresh token used twice, a changed password. Several tabs renew each for itself.',
    next: 'Sign in again. Then see whether the application stores the new refresh token each time and renews only once at a time.',
  },
  'login-loop': {
    title: 'Sign-in goes round in circles: {host} was visited {visits} times in quick succession.',
    why: 'Each time the sign-in led back to the application, and the application sent to sign in again.',
    notProven: 'Why the application does not keep the session: a lost cookie, a refused token, a clock.',
    next: 'Look at the response that ends the sign-in: does it set a cookie, and does the next request send it?',
  },
  'state-mismatch': {
    title: 'The {what} that came back to {host} is not the one that was sent, or came late ({ageSeconds} s).',
    why: 'The callback belongs to authorization requests of this capture by its address. Late: {isLate}.',
    notProven: 'A sign-in that began in another window is not in the capture.',
    next: 'Sign in once, in one tab, not from a bookmark of the login page. See where the application keeps state and nonce.',
  },
  'saml-failure': {
    title: 'The SAML response sent to {host} fails: {what} is “{found}”.',
    why: 'Expected: {wanted}. Issuer: {issuer}. The service answered {status}.',
    notProven:
      'Services forgive some of this. Responses in a query (redirect binding, deflated) are not read.',
    next: 'With a StatusCode ask the identity provider’s log. Otherwise compare addresses, audience and clocks of both sides.',
  },
  'saml-refused': {
    title: '{host} refuses a SAML response that reports success: status {status} ({count}×).',
    why: 'Status, times and addresses of the response are good. Issuer: {issuer}, signed: {signed}, encrypted: {encrypted}.',
    notProven: 'Whether it is the signature: mapping of users and a fault of the service look the same.',
    next: 'Read the service’s log. Compare the signing certificate that it has on file with the identity provider’s current one.',
  },
  'identity-provider-code': {
    title: 'The identity provider gives the code {code} ({meaning}) at {host} ({count}×).',
    why: 'The code stands in a redirect, in a URL or in the answer. It names why signing in does not go on.',
    notProven: 'Some codes are steps of a normal sign-in, such as a second factor. Codes change over time.',
    next: 'Look the code up at its vendor, and the attempt in the identity provider’s sign-in log.',
  },
  'csrf-refused': {
    title: '{host} refuses the request for its CSRF token: {status} ({method} {path}, {count}×).',
    why: 'Sign: {sign}. A token was sent in a header: {sent}.',
    notProven: 'An ended session often looks like this, because the token ends with it.',
    next: 'Reload the page and try again. Then see whether cookie and token come from the same session.',
  },
  'session-ended': {
    title: '{host} deleted the session cookie {cookie}, and {refused} requests were refused afterwards.',
    why: 'The response of {method} {path} deletes it. The first refusal came {secondsLater} s later. A sign-out on purpose: {meant}.',
    notProven: 'Why the server ended the session.',
    next: 'Look for this request in the server’s log: it is the moment at which the session ended.',
  },
  'token-in-url': {
    title: 'A token stands in a {where} ({parameter}) at {host} ({count}×).',
    why: 'URLs go into logs, histories and to other sites.',
    notProven: 'Whether the token is secret: some services give public ones.',
    next: 'Send tokens in the Authorization header, and limit the Referer by Referrer-Policy.',
  },
} satisfies Record<string, RuleText>
