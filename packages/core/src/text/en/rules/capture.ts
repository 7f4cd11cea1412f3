import type { RuleText } from '../../rule-text.ts'

export const captureRules = {
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
    title: 'The file breaks off; {kept} requests could be read.',
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
  'rule-failed': {
    title: 'The rule {rule} could not finish on this capture.',
    why: 'It met something that it was not made for. All other rules ran.',
    notProven: 'Nothing about the traffic.',
    next: 'Report it, with the name of the rule and the tool that made the capture.',
  },
  'log-not-preserved': {
    title: 'The capture begins in the middle of a sign-in; what came before is missing.',
    why: 'Its first request is where the sign-in comes back to, or comes from a page that signs in. Browsers empty their list with every new page, unless they are told not to.',
    notProven:
      'Not that the sign-in is to blame. Cookies and redirects of the missing part cannot be judged.',
    next: 'Capture again: switch on “Preserve log” (Chrome, Edge, Safari) or “Persist Logs” (Firefox) in the Network panel, then sign in and repeat the problem.',
  },
  'capture-started-late': {
    title:
      'The capture holds no page, only the requests that one made: recording began too late, or a filter was on.',
    why: 'Among {requests} requests there is no document. The browser records from the moment at which DevTools is open.',
    whyOf: {
      timed:
        'Among {requests} requests there is no document, and the first of them comes {lateMs} ms after the page began. The browser records from the moment at which DevTools is open.',
    },
    notProven: 'Not which of the two. The requests that are there are whole.',
    next: 'Capture again: open DevTools first, remove all filters, then reload the page and repeat the problem.',
  },
  'cache-disabled': {
    title: 'The capture was made with the browser’s cache switched off.',
    why: '{uncached} of {requests} requests forbid every cache, as browsers do with “Disable cache” in DevTools and on a hard reload.',
    notProven: 'Load times are longer here than for users, and problems that a cache causes do not show.',
    next: 'Nothing, unless times or stale content matter. Then capture again with “Disable cache” off.',
  },
  'pages-missing': {
    title: 'Requests of this file cannot be told apart by page.',
    why: 'The file lists no pages, although {documents} documents were loaded. Not every tool writes them.',
    whyOf: { dangling: '{requests} requests name a page that the file does not list.' },
    notProven: 'Nothing about the traffic.',
    next: 'Nothing. Where it matters to which page a request belongs, go by its time and its referrer.',
  },
  'network-throttled': {
    title: 'The network looks throttled on purpose while this was captured.',
    why: 'No answer took less than {leastWaitMs} ms, while connections opened in {connectMs} ms. The throttling of DevTools delays answers in this way; distance would delay both.',
    whyOf: {
      speed:
        '{downloads} downloads all ran at about {bytesPerSecond} bytes per second. A line is seldom so even; the throttling of DevTools is.',
    },
    notProven: 'A proxy that limits or inspects can look alike.',
    next: 'Ask whether throttling was on in the Network panel. If so, capture again without it: no time of this file is what users see.',
  },
  'totals-differ': {
    title: 'For {differing} requests the file’s total is not the sum of its phases; the sums count here.',
    why: 'Tools add up differently: some count TLS or waiting in the queue twice, some measure the total apart.',
    whyOf: {
      dns: 'Chrome counts the DNS lookup into the connection as well, so that its total has it twice.',
    },
    notProven: 'Nothing about the traffic.',
    next: 'Nothing. Compare times of several tools by phase and not by total.',
  },
  'extension-traffic': {
    title: '{requests} requests belong to extensions of the browser.',
    why: 'They go to an extension’s own files, or an extension started them.',
    notProven: 'Not that an extension disturbs the page.',
    next: 'Leave them aside. If the problem may be theirs, repeat it in a private window without extensions.',
  },
  'no-traffic': {
    title: 'The capture holds no request over the network ({entries} entries).',
    why: 'The file is a proper HAR, and there is nothing in it to look at: recording was off, the list had been emptied, or a filter was on.',
    notProven: 'Not that nothing was sent.',
    next: 'Open DevTools, Network, see that recording is on and no filter is set, repeat the problem, and choose “Export HAR”.',
  },
  'tracking-ids-absent': {
    title:
      'No tracking ID leads from the answers of {site} to its logs ({answers} answers, {wanted} of them failed or slow).',
    why: 'No request and no response of them carries a header with an ID that is known.',
    whyOf: {
      same: 'All responses carry one and the same ID, which names a session or a build and no request.',
    },
    notProven: 'The ID may have a name that is not known here, or stand in a body.',
    next: 'Search the logs by host, path and the time of the response instead, and mind a wrong clock. In the long run, let the back end return an ID.',
  },
  'capture-too-wide': {
    title: 'The capture is wide: {minutes} minutes, {pages} pages, {agents} user agents.',
    why: 'In so long a time much happens that has nothing to do with the problem.',
    whyOf: {
      agents:
        'Requests of {agents} different browsers or apps stand in one file, as a recording proxy writes them.',
    },
    notProven: 'Nothing about the traffic.',
    next: 'Ask when and in which browser the problem showed, and look at that window only. The first failures may belong to something else.',
  },
} satisfies Record<string, RuleText>
