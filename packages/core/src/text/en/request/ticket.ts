/** What is copied into a ticket. */
export const ticket = {
  labels: {
    request: 'Request',
    status: 'Status',
    outcome: 'Outcome',
    time: 'Time',
    duration: 'Duration',
    phases: 'Phases',
    ids: 'Tracking IDs',
    address: 'Server address',
    capture: 'Capture',
  },
  none: 'none found',
  unknown: 'unknown',
  number: '{name}, request {number}',
  tagged:
    'Values that begin with hsx_ are tags: the originals were taken away when the capture was sanitized.',
}
