import type { RuleText } from '../rule-text.ts'

export const rules = {
  'capture-sanitized-elsewhere': {
    title: 'Another tool took the credentials out of this capture before it came here.',
    why: 'No cookie or credential stands in it, or one and the same value stands everywhere. A browser’s export without sensitive data looks like this.',
    notProven: 'A missing cookie or token in this capture says nothing about what the browser sent.',
    next: 'If credentials matter, capture again with “Export HAR (with sensitive data)” and sanitize that file here.',
  },
  'bodies-missing': {
    title: '{missing} of {bodies} text responses came without their content.',
    why: 'The file declares a size for these bodies and holds no text. The export left content out, or the browser had dropped it already.',
    notProven: 'The server may well have sent the content. Errors inside these bodies cannot be seen.',
    next: 'Capture again with DevTools open from the start, and save with content.',
  },
  'capture-truncated': {
    title: 'The file breaks off; {kept} entries could be read.',
    why: 'The JSON ends or breaks before the capture does. What stands before the break was read.',
    notProven: 'The decisive request may be in the missing part.',
    next: 'Ask for the file again, as an archive or another upload, and compare its size.',
  },
  'invalid-entries': {
    title: 'Some entries are not what HAR prescribes ({defects} defects).',
    why: 'A URL, a method, a time or the whole entry is missing or has the wrong form. The others were read all the same.',
    notProven: 'The defect is one of the file. Nothing says that the request itself failed.',
    next: 'Look at the listed places. If the file was edited by hand, ask for the original.',
  },
  'pending-at-export': {
    title: '{pending} requests still ran when the capture was saved.',
    why: 'They have no response, no error and no end, and they stand at the end of the capture.',
    notProven: 'Whether they would have succeeded is not known.',
    next: 'If one of them matters, capture again and wait until it ends.',
  },
  'server-error': {
    title: '{host} failed with status {status} ({method} {path}, {count}×).',
    why: 'A status of 500 or more that is not a gateway’s own means that the code on the server failed.',
    notProven:
      'Not why. The request may have been unusual, and the error may come from a service behind this one.',
    next: 'Take the tracking ID and the Date of this response, and search the logs of the back end.',
  },
  'gateway-error': {
    title: 'A gateway before {host} answered {status} ({method} {path}, {count}×).',
    why: 'These statuses are given by a proxy, load balancer or CDN that could not reach the application, or gave up waiting.',
    notProven:
      'Not which hop, unless its headers tell. The application itself may never have seen the request.',
    next: 'Look at the upstream logs of the hop that answered. A wait near a round number of seconds is a configured time-out.',
  },
  'client-error': {
    title: '{host} rejected the request with status {status} ({method} {path}, {count}×).',
    why: 'A 4xx status says that the server considers the request itself wrong.',
    notProven: 'Not which part of the request is wrong, and not that the server is right.',
    next: 'Read the error in the response body, and compare with a request that works.',
  },
  'not-found': {
    title: '{host} does not have what was asked for: 404 ({method} {path}, {count}×).',
    why: 'The path is wrong, the thing is gone, or a deployment left old references behind.',
    notProven: 'Some servers answer 404 where the user may not see a thing that exists.',
    next: 'Check the path. For hashed scripts and styles, reload the page without cache and compare the versions.',
  },
  'dns-failure': {
    title: 'The name {host} could not be resolved ({error}, {count}×).',
    why: 'The browser got no address for this host on the user’s network, so that no request was sent.',
    notProven: 'Not whether the name exists elsewhere: split DNS, a VPN or a filtering resolver hides names.',
    next: 'Run `nslookup {host}` on the user’s machine, with and without VPN.',
  },
  'connection-refused': {
    title: 'No connection to {host} could be opened ({error}, {count}×).',
    why: 'The address answered that nobody listens there, or there is no way to it.',
    notProven: 'A firewall can refuse in the host’s name.',
    next: 'Check that the service listens on that port, then the allow-list of the firewall between.',
  },
  'connection-timeout': {
    title: '{host} did not answer in time ({error}, after {waitedMs} ms, {count}×).',
    why: 'Packets went out and nothing came back until the browser gave up.',
    notProven: 'Not where they were lost: the user’s firewall, a VPN, the way, or an overloaded host.',
    next: 'Try the same host from another network, and trace the route from the user’s.',
  },
  'connection-reset': {
    title: 'The connection to {host} broke off ({error}, {count}×).',
    why: 'It was closed, reset, left empty or used against the protocol before the response was whole.',
    notProven: 'Not who closed it: a middlebox, an idle time-out or a crash of the server look the same.',
    next: 'See whether a retry succeeds, then try without VPN or inspecting proxy, and with QUIC switched off.',
  },
  'network-changed': {
    title: 'The machine changed its network while {host} was asked ({error}, {count}×).',
    why: 'A change of Wi-Fi or VPN, or sleep, breaks all requests that are under way.',
    notProven: 'Not that the application failed; the same requests may succeed now.',
    next: 'Capture again on a steady network.',
  },
  'blocked-by-client': {
    title: 'The browser blocked requests to {host} before they left ({error}, {count}×).',
    why: 'An extension such as an ad blocker, or request blocking in DevTools, stopped them.',
    notProven: 'Not which extension.',
    next: 'Try again in a private window without extensions.',
  },
  'blocked-by-policy': {
    title: 'A security policy blocked {host}: {policy} ({error}, {count}×).',
    why: 'The browser enforces a policy of the page, of the response or of the administrator. Chrome leaves an empty error text where its renderer blocked.',
    notProven:
      'With an empty error text the file does not name the policy; it follows from the schemes and from the document’s headers.',
    next: 'Compare the blocked URL with the policy that is named, and allow it there or load it otherwise.',
  },
  cancelled: {
    title: 'Requests to {host} were cancelled ({error}, {count}×).',
    why: 'The page, its own time-out or the user gave them up: navigation, a newer search, a closed dialog.',
    notProven: 'Rarely the cause of a problem.',
    next: 'Look elsewhere first. Where all end after the same time, look for a time-out in the front end.',
  },
  'no-response': {
    title: '{host} gave no usable response, and the file does not say why ({error}, {count}×).',
    why: 'There is no status, or an error stands beside it that names no reason.',
    notProven:
      'Not the cause: a blocked cross-origin request, an extension and a lost connection can look like this.',
    next: 'Look at the console of the browser for the same moment, and capture again.',
  },
  'body-cut': {
    title: 'A response of {host} did not arrive whole ({error}, {count}×).',
    why: 'The browser says so, or less came than the headers promised.',
    notProven: 'Not where it was cut: the server, a proxy and a virus scanner can all do that.',
    next: 'Fetch the same URL without proxy and scanner, and compare the lengths.',
  },
  'error-in-success': {
    title:
      '{host} answered {status}, but the content says that it failed: “{field}” ({method} {path}, {count}×).',
    why: 'The JSON carries an error although the status is a success.',
    notProven: 'Some applications report expected situations in this way.',
    next: 'Read the message in the response, and search the back end’s logs for its tracking ID.',
  },
  'tls-failure': {
    title: 'No secure connection to {host} ({error}, {count}×).',
    why: 'The browser refused the certificate, or the handshake failed.',
    notProven:
      'An unknown authority often means a proxy that inspects; an invalid date can be the clock of the user’s machine.',
    next: 'Look at the certificate as the user’s browser shows it: issuer, names and dates.',
  },
  'slow-queueing': {
    title: 'Requests to {host} waited {ms} ms in the browser’s queue, {percent} % of their time ({count}×).',
    why: 'Requests of higher priority went first, all connections of an HTTP/1 host were taken, or the disk cache was being prepared.',
    notProven: 'Nothing about the server: it had not been asked yet.',
    next: 'Count what runs at the same time, and let the host speak HTTP/2 or the page ask for less.',
  },
  'slow-stalled': {
    title: 'Requests to {host} stalled for {ms} ms, {percent} % of their time ({count}×).',
    why: 'They were ready and got no connection: waiting for a socket, for a proxy decision, for a cache lock or for an extension.',
    notProven: 'Not which of these it was.',
    next: 'Try without extensions and proxy, then look at the browser’s network log.',
  },
  'slow-proxy': {
    title: 'The proxy cost {ms} ms, {percent} % of the request ({count}×).',
    why: 'The browser had to find a proxy (PAC, WPAD) or to agree with it before it could connect.',
    notProven: 'Not whether the script or the proxy itself is slow.',
    next: 'Compare with a direct connection, and measure the PAC script.',
  },
  'slow-dns': {
    title: 'Resolving {host} took {ms} ms, {percent} % of the request ({count}×).',
    why: 'The resolver of the user’s network answered late.',
    notProven: 'Not whether the resolver or the domain’s own servers are slow.',
    next: 'Time `nslookup {host}` on the user’s machine against another resolver.',
  },
  'slow-connect': {
    title: 'Connecting to {host} took {ms} ms, {percent} % of the request ({count}×).',
    why: 'The TCP handshake is one round trip. This one was long: distance, loss or a VPN.',
    notProven: 'A busy server may accept late as well.',
    next: 'Compare with other hosts in the capture, and with another network.',
  },
  'slow-tls': {
    title: 'The TLS handshake with {host} took {ms} ms, {percent} % of the request ({count}×).',
    why: 'That is much more than the round trips it needs, which TCP shows to take {connectMs} ms each.',
    notProven: 'Not the reason: inspection, revocation checks and long chains all take time.',
    next: 'Compare the certificate’s issuer with the one that the host really has.',
  },
  'slow-send': {
    title: 'Sending {bytes} bytes to {host} took {ms} ms, {percent} % of the request ({count}×).',
    why: 'The request has a body and the uplink was slow.',
    notProven: 'A server that reads slowly looks the same.',
    next: 'Measure the upload speed, and compare with a smaller upload.',
  },
  'slow-wait': {
    title: '{host} took {ms} ms to begin its answer, {percent} % of the request ({method} {path}, {count}×).',
    why: 'Waiting is one round trip and the time that the server needs to prepare the response.',
    notProven: 'Not which service behind the host took the time; a proxy between counts as well.',
    next: 'Take the tracking ID of the slowest request, and look up its way through the back end.',
  },
  'slow-receive': {
    title:
      'The content from {host} took {ms} ms to arrive, {percent} % of the request ({bytes} bytes, {count}×).',
    why: 'The line is slow, the browser was busy, or the server sent in small portions.',
    notProven: 'With a small body it is more often the server that streams than the line.',
    next: 'Compare the speed of {bytesPerSecond} bytes per second with other downloads of this capture.',
  },
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
    why: 'That is the median over the Date headers of {samples} uncached responses.',
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
  'preflight-refused': {
    title: '{host} refused the CORS preflight with status {status} ({path}, {count}×).',
    why: 'Before this cross-origin request the browser asks with OPTIONS, and only a 2xx lets it go on. The request itself was never sent.',
    notProven:
      'Nothing about the request itself. Often a rule that wants credentials or a route without OPTIONS stands in the way.',
    next: 'Let the host answer OPTIONS on this path with 2xx and without asking for credentials.',
  },
  'cors-missing': {
    title:
      '{host} does not allow {origin} to read its response: Access-Control-Allow-Origin is missing ({path}, {count}×).',
    why: 'The response came with status {status}, and the browser kept it from the page.',
    notProven: 'Error pages of a gateway often lack this header: then the status is the cause.',
    next: 'If the status is an error, mend that first. Else let the host send the header.',
  },
  'cors-mismatch': {
    title: '{host} allows {allowed} to read its response, not {origin} ({path}, {count}×).',
    why: 'Access-Control-Allow-Origin must be exactly the origin of the page, one only, without a slash at its end.',
    notProven: 'A cache that serves one origin’s answer to another does that as well.',
    next: 'Compare both values, and look for Vary: Origin.',
  },
  'cors-wildcard-credentials': {
    title:
      '{host} allows {allowed}, which does not cover requests of {origin} with credentials ({path}, {count}×).',
    why: 'With credentials the browser wants the exact origin and Access-Control-Allow-Credentials: true.',
    notProven: 'Where no cookie is seen, that the request had credentials follows from its refusal alone.',
    next: 'Let the host name the origin and allow credentials, or send the request without.',
  },
  'cors-header-not-allowed': {
    title: '{host} does not allow {origin} to send {missing} ({path}, {count}×).',
    why: 'The answer to the preflight does not list it in Access-Control-Allow-Headers, so that the request was never sent. A wildcard does not cover Authorization.',
    notProven: 'Nothing about the request itself.',
    next: 'Add the header to Access-Control-Allow-Headers.',
  },
  'cors-method-not-allowed': {
    title: '{host} does not allow {origin} to use {asked} ({path}, {count}×).',
    why: 'The answer to the preflight does not list the method in Access-Control-Allow-Methods, so that the request was never sent.',
    notProven: 'Nothing about the request itself.',
    next: 'Add the method to Access-Control-Allow-Methods.',
  },
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
  'too-many-requests': {
    title: '{host} answered that there are too many requests: 429 ({count}×).',
    why: 'A quota is used up. Retry-After: {retryAfter}.',
    notProven: 'Not whose requests used it up: others may share the quota.',
    next: 'Count the calls before it, and wait as long as the response says.',
  },
  'proxy-authentication': {
    title: 'The proxy did not let requests through ({reason}, {count}×).',
    why: 'It asks for credentials, or no tunnel through it could be opened.',
    notProven: 'Nothing about the servers behind it.',
    next: 'Check the proxy’s settings and credentials on the user’s machine.',
  },
  'websocket-failed': {
    title: 'The WebSocket to {host} was not opened ({status}, {path}, {count}×).',
    why: 'The upgrade was not answered with 101.',
    notProven:
      'Not who refused: a proxy that strips Upgrade, a load balancer, or the server’s check of the origin.',
    next: 'Try from another network, and look up the status in the logs of the hop that gave it.',
  },
  'rule-failed': {
    title: 'The rule {rule} could not finish on this capture.',
    why: 'It met something that it was not made for. All other rules ran.',
    notProven: 'Nothing about the traffic.',
    next: 'Report it, with the name of the rule and the tool that made the capture.',
  },
} satisfies Record<string, RuleText>
