/** The draft of the reproduction steps: what a person has to do, as far as requests can tell. */
export const steps = {
  start: 'Start where the capture starts: it holds no document that was opened; the first request is {call}.',
  open: 'Open {url}.',
  goOn: 'Go on to {url}.',
  reload: 'Reload {url}.',
  submit: 'Submit the form that sends {call}.',
  change: 'Do what sends {call}.',
  look: 'Do what fetches {call}.',
  landed: 'This leads to {url}.',
  fails: 'Here {call} fails: {reason}.',
  failsMore: 'Here {count} more requests fail.',
  status: 'status {status}',
  noAnswer: 'no response',
  none: 'The capture holds no requests.',
}

/** The shape that every language fills. */
export type StepTexts = typeof steps
