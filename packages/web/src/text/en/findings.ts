/** Words of the list of findings. */
export const findings = {
  label: 'Findings',
  causes: 'What went wrong',
  notes: 'Notes',
  quality: 'About the capture',
  none: 'Nothing was found',
  noneText: 'No rule applies to this traffic. That does not prove that all is well.',
  why: 'Why',
  notProven: 'What this does not prove',
  next: 'Next step',
  evidence: 'Evidence',
  moreEvidence: '{count} more places',
  requests: 'Requests',
  follows: 'What follows from it',
  owner: 'To be looked at by',
  open: 'Open request {number}',
}
