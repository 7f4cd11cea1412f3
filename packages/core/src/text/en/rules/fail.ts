import type { RuleText } from '../../rule-text.ts'

export const failRules = {
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
} satisfies Record<string, RuleText>
