/** Words of the list of requests. */
export const list = {
  label: 'Requests',
  filter: 'Filter',
  filterHint: 'Text in the URL',
  shown: '{shown} of {total}',
  none: 'No request matches',
  noneHint: 'Change the filter, or clear it.',
  columns: {
    status: 'Status',
    method: 'Method',
    name: 'Name',
    host: 'Host',
    kind: 'Type',
    size: 'Size',
    time: 'Time',
  },
  outcome: {
    answered: 'Answered',
    'from-cache': 'From cache',
    running: 'Still running',
    cancelled: 'Cancelled',
    blocked: 'Blocked',
    redacted: 'Redacted',
    failed: 'Failed',
  },
}
