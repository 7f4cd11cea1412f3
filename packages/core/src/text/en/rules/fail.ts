import type { RuleText } from '../../rule-text.ts'

export const failRules = {
  'server-error': {
    title: '{host} failed with status {status} ({method} {path}, {count}×).',
    why: 'A status of 500 or more that is not a gateway’s own means that the code on the server failed.',
    whyOf: {
      message:
        'A status of 500 or more that is not a gateway’s own means that the code on the server failed. It says: “{message}”.',
      upstream:
        'The response passes on the failure of a service behind: {upstream}, with status {upstreamStatus}. It says: “{message}”.',
    },
    notProven:
      'Not why. The request may have been unusual, and the error may come from a service behind this one.',
    next: 'Take the tracking ID and the Date of this response, and search the logs of the back end.',
  },
  'gateway-error': {
    title: 'A gateway before {host} answered {status} ({method} {path}, {count}×).',
    why: 'These statuses are given by a proxy, load balancer or CDN that could not reach the application, or gave up waiting.',
    whyOf: {
      named:
        'These statuses are given by a proxy, load balancer or CDN that could not reach the application, or gave up waiting. Its headers name: {layer}.',
    },
    notProven:
      'An edge names itself in every response that passes through it, so that a hop behind it may have answered. The application itself may never have seen the request.',
    next: 'Look at the upstream logs of the hop that answered. A wait near a round number of seconds is a configured time-out.',
  },
  'client-error': {
    title: '{host} rejected the request with status {status} ({method} {path}, {count}×).',
    why: 'A 4xx status says that the server considers the request itself wrong.',
    whyOf: {
      message: 'A 4xx status says that the server considers the request itself wrong. It says: “{message}”.',
      upstream:
        'The response passes on the failure of a service behind: {upstream}, with status {upstreamStatus}. It says: “{message}”.',
    },
    notProven:
      'Not which part of the request is wrong, and not that the server is right: a failure of a service behind can be passed on as a 4xx.',
    next: 'Read the error in the response body, and compare with a request that works.',
  },
  'not-found': {
    title: '{host} does not have what was asked for: 404 ({part}: {method} {path}, {count}×).',
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
    whyOf: {
      unnamed:
        'The browser stopped them and gives no reason (an empty error text). Neither the scheme nor a policy of the page explains it: it remains an extension such as an ad blocker, or request blocking in DevTools.',
    },
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
    title: 'Requests to {host} were cancelled ({reason}: {error}, {count}×).',
    why: 'The page, its own time-out or the user gave them up: a newer search, a closed dialog.',
    whyOf: {
      navigation:
        'Another document began to load at that moment, and what the old one still wanted was given up.',
      superseded: 'The same request was made anew at that moment, as a search does with each letter.',
      timeout: 'They all ended after the same round time: the front end does not wait longer than that.',
    },
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
    whyOf: {
      message: 'The JSON carries an error although the status is a success: “{message}”.',
      upstream:
        'The JSON carries an error although the status is a success, and passes on the failure of a service behind: {upstream}, with status {upstreamStatus}. It says: “{message}”.',
    },
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
  'edge-origin-error': {
    title:
      'Cloudflare got no good answer from the origin of {host}: {status}, {meaning} ({method} {path}, {count}×).',
    why: 'The codes 520 to 527 are Cloudflare’s own, and each names what went wrong between its edge and the origin.',
    notProven:
      'Not why the origin failed. It may be up and refuse the addresses of the edge, or be slower than the edge waits.',
    next: 'Give the ray ID {ray} and the time to whoever runs the zone, and look at the origin’s log and firewall for that moment.',
  },
  'headers-too-large': {
    title: '{host} refused the request for its headers: {status}, with {cookies} cookies ({count}×).',
    why: 'Servers take a few kilobytes of headers. Cookies that pile up, and tokens with many groups or roles in them, go beyond that.',
    notProven: 'Not which header is too long; a file of HTTP/2 does not tell their size.',
    next: 'Delete the cookies of the site and try again. If that helps, find out what sets so many, or take groups out of the token.',
  },
  'payload-too-large': {
    title: '{host} does not take a body of this size: 413, {bytes} bytes sent ({method} {path}, {count}×).',
    why: 'The application or a proxy before it limits the size of uploads. The headers of the answer name: {layer}.',
    notProven: 'Not whose limit it is: proxy, gateway and application each have their own.',
    next: 'Compare with an upload that works, then look up the limits of each hop, beginning with the one that answered.',
  },
  'local-network-blocked': {
    title: 'The browser did not let the page reach {host} in the local network ({error}, {count}×).',
    why: 'A page from the internet asked for a private or loopback address. Browsers demand a permission of the user or a preflight that allows it.',
    notProven: 'Not that the device is down: it was never asked.',
    next: 'Look for the browser’s question about local network access, or for an administrator’s policy, and allow it for this site.',
  },
  'permission-flag': {
    title:
      '{host} answered {status}, but the content withholds something: {jsonPath} is {value} ({method} {path}, {count}×).',
    why: 'The request succeeded, and the JSON in it says that the user may not have a thing. The page then hides it without an error.',
    notProven:
      'Not that this is wrong: the user may really not be entitled. A flag for a visitor who is not signed in looks alike.',
    next: 'Compare the same field in the capture of a user for whom it works, and check the entitlement, role or template behind it.',
  },
  'graphql-error': {
    title: 'The GraphQL operation {operation} at {host} failed: “{message}” (errors: {errors}; {count}×).',
    why: 'GraphQL answers {status} and tells its errors in the body. What could not be resolved is null.',
    notProven: 'Not which service behind the gateway failed, unless the error tells.',
    next: 'Search the logs of the back end for the operation and the tracking ID of this response, and look at the path of the error.',
  },
  'html-instead-of-json': {
    title:
      '{host} answered with a web page where the application wants JSON ({contentType}, {method} {path}, {count}×).',
    why: 'A script that parses it fails. Such a page is a login, the fallback of a single-page app for a path that does not exist, or a block page.',
    notProven: 'Not which of these it is; the text of the page tells.',
    next: 'Read the page in the response body. For a login look at the session, for the application’s own page at the path, for a block page at the network.',
  },
  'empty-json-body': {
    title: '{host} answered {status} and says JSON, but the body is empty ({method} {path}, {count}×).',
    why: 'An empty text is no JSON. A script that parses it fails, although the status is a success.',
    notProven: 'The application may expect it and never look at the body.',
    next: 'Look at the browser’s console for an error at that moment, and in the back end for why nothing was written.',
  },
  'first-failure': {
    title: 'The first of the failures was {method} {path} at {host} ({reason}); {later} more came after it.',
    why: 'Later failures are often consequences: what should have come first was missing. Of them, {initiated} name this request as their initiator.',
    notProven: 'Earlier does not mean cause. Failures of unrelated parts stand in the same order.',
    next: 'Explain this one first, then see which of the others remain.',
  },
  'error-burst': {
    title:
      '{host} failed as a whole: {failures} of {requests} requests in {seconds} s, on {endpoints} endpoints.',
    why: 'Different requests do not fail together by their own fault. The host, something that all of them need, or the way to it was in trouble.',
    notProven: 'Not what: an outage, a deployment and an overload look the same from outside.',
    next: 'Look for an incident, a deployment or a restart of this host at that time, before looking at single requests.',
  },
  'misdirected-request': {
    title: '{host} got requests over the connection of another host: 421 ({count}×).',
    why: 'With HTTP/2 a browser shares one connection between hosts of the same certificate and address. The server behind it does not serve this host.',
    notProven:
      'Browsers repeat such a request on a connection of its own, so that users often notice nothing.',
    next: 'Compare certificate and address of the hosts, and give hosts that are served apart a certificate or address of their own.',
  },
} satisfies Record<string, RuleText>
