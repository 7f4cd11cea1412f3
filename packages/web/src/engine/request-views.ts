import {
  type BodyFacts,
  buildLookup,
  type Capture,
  type CookiesView,
  concurrentHttp1,
  cookiesView,
  type HeadersView,
  headersView,
  type InitiatorView,
  initiatorView,
  type OutcomeView,
  openBody,
  outcomeView,
  type PayloadView,
  type PreviewView,
  payloadView,
  previewView,
  type RequestCase,
  type RequestLookup,
  type SummaryView,
  summaryView,
  type TimingView,
  timingView,
} from '@haruspex/core'

/** The view models of one request, by the name of their tab. What is asked for is made and sent, and no more. */
export interface RequestViews {
  readonly summary: SummaryView
  readonly timing: TimingView
  readonly headers: HeadersView
  readonly payload: PayloadView
  readonly preview: PreviewView
  readonly response: BodyFacts
  readonly outcome: OutcomeView
  readonly cookies: CookiesView
  readonly initiator: InitiatorView
}

type Makers = {
  readonly [Name in keyof RequestViews]: (
    given: RequestCase,
    lookup: () => Promise<RequestLookup>,
    capture: Capture,
  ) => RequestViews[Name] | Promise<RequestViews[Name]>
}

export const REQUEST_VIEWS: Makers = {
  summary: summaryView,
  timing: async (given, _, capture) => timingView({ ...given, ...(await crowdOf(given, capture)) }),
  headers: headersView,
  payload: (given) => payloadView(given),
  preview: (given) => previewView(given, openBody(given, 'response')),
  response: (given) => openBody(given, 'response').facts,
  outcome: outcomeView,
  cookies: cookiesView,
  initiator: async (given, lookup) => initiatorView(given, await lookup()),
}

/** Reads a capture once for what the chains of its requests need. */
export async function readLookup(entries: AsyncIterable<{ readonly entry?: RequestCase['entry'] }>) {
  const builder = buildLookup()
  for await (const { entry } of entries) if (entry) builder.seen(entry)
  return builder.lookup
}

/** Below it nobody asks what a request waited for. */
const SHORT_WAIT_MS = 2

/** What competed for the connections of HTTP/1.x, where this request had to wait for one. */
async function crowdOf({ entry }: RequestCase, capture: Capture): Promise<Pick<RequestCase, 'concurrent'>> {
  const { queueingMs = 0, stalledMs = 0 } = entry.timings
  const protocol = entry.response?.httpVersion ?? entry.request.httpVersion ?? ''
  if (queueingMs + stalledMs < SHORT_WAIT_MS || !protocol.startsWith('http/')) return {}
  const concurrent = await concurrentHttp1(capture, entry)
  return concurrent === undefined ? {} : { concurrent }
}
