/** The Headers tab. */
export const headers = {
  facts: {
    url: 'URL',
    method: 'Method',
    status: 'Status',
    outcome: 'Outcome',
    address: 'Remote address',
    protocol: 'Protocol',
    connection: 'Connection',
    priority: 'Priority',
    type: 'Kind',
    page: 'Page',
    started: 'Started',
    policy: 'Referrer policy',
    redirect: 'Redirects to',
    'request-head': 'Size of request headers',
    'response-head': 'Size of response headers',
    transferred: 'Transferred',
    comment: 'Comment',
    error: 'Error',
  },
  notes: {
    provisional:
      'These are provisional: the request never went to the network, so the browser did not add its own headers.',
    provisionalCached:
      'These may be provisional: the answer came from a cache, and what the browser would have added is missing.',
    noneRequest: 'The file holds no request headers.',
    noneResponse: 'The answer has no headers in the file.',
    noResponse: 'There was no answer, so there are no response headers.',
    noCredentials:
      'This request has neither cookies nor Authorization in the file. Chrome leaves both out of exports unless asked for sensitive data, so that their absence does not prove that they were not sent.',
    duplicates: 'Sent more than once: {names}. Each row is shown as it came.',
  },
}
