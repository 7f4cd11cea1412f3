import type { RuleText } from '../../rule-text.ts'

export const proxyRules = {
  'proxy-authentication': {
    title: 'The proxy did not let requests through ({reason}, {count}×).',
    why: 'It asks for credentials, or no tunnel through it could be opened.',
    notProven: 'Nothing about the servers behind it.',
    next: 'Check the proxy’s settings and credentials on the user’s machine.',
  },
  'proxy-in-path': {
    title: 'A proxy of the user’s network stands in the path: {product}.',
    why: 'It says so in a header ({value}) and was seen on {sites} sites.',
    notProven: 'Not that it has to do with a fault.',
    next: 'When something fails that works elsewhere, try once without this proxy.',
  },
  'block-page': {
    title: 'The web filter {product} blocked {host} ({method} {path}, {count}×).',
    why: 'Its own page came in place of the answer, or a redirect to it (status {status}).',
    notProven: 'Nothing about the server: it may never have seen the request.',
    next: 'Ask the IT of the user’s network to allow {host}; the page names category and policy.',
  },
  'captive-portal': {
    title: 'The network wants a sign-in before it lets {host} through (status {status}, {to}, {count}×).',
    why: 'A captive portal answered in place of the server, as in hotels, trains and guest networks.',
    notProven: 'Nothing about the server: it may never have seen the request.',
    next: 'Open any plain http page, sign in to the network, and try again.',
  },
  'body-altered': {
    title: 'Contents are altered on the way to the page ({by}, {count}×).',
    why: 'A proxy declared that it transformed the response, or a script was loaded that software on the user’s machine puts into pages.',
    notProven: 'Not that the change does harm.',
    next: 'Try without the proxy or the software, and let the server send Cache-Control: no-transform.',
  },
} satisfies Record<string, RuleText>
