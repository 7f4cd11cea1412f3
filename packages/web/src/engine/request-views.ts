import {
  buildLookup,
  type CookiesView,
  cookiesView,
  type HeadersView,
  headersView,
  type InitiatorView,
  initiatorView,
  type MessagesView,
  messagesView,
  openBody,
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
  readonly cookies: CookiesView
  readonly messages: MessagesView | undefined
  readonly initiator: InitiatorView
}

type Makers = {
  readonly [Name in keyof RequestViews]: (
    given: RequestCase,
    lookup: () => Promise<RequestLookup>,
  ) => RequestViews[Name] | Promise<RequestViews[Name]>
}

export const REQUEST_VIEWS: Makers = {
  summary: summaryView,
  timing: timingView,
  headers: headersView,
  payload: (given) => payloadView(given),
  preview: (given) => previewView(given, openBody(given, 'response')),
  cookies: cookiesView,
  messages: (given) => messagesView(given),
  initiator: async (given, lookup) => initiatorView(given, await lookup()),
}

/** Reads a capture once for what the chains of its requests need. */
export async function readLookup(entries: AsyncIterable<{ readonly entry?: RequestCase['entry'] }>) {
  const builder = buildLookup()
  for await (const { entry } of entries) if (entry) builder.seen(entry)
  return builder.lookup
}
