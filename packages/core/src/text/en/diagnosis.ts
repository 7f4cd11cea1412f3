/** The words of a report of a diagnosis; what the terminal says as well stands in `cli.report`. */
export const diagnosis = {
  title: 'Diagnosis of {name}',
  made: 'Made by {tool} from the sanitized copy of the capture: a word such as {tag} stands for a value that was removed. Requests are counted from 0, as in log.entries.',
  overview: 'Overview',
  counts: 'errors: {errors} · warnings: {warnings} · notes: {notes}',
  trackingHint:
    'Look these up in the logs of the back end. Those of the requests that the findings name come first.',
  nothing: 'Nothing was found that is more than a note.',
  evidenceAt: 'In the file',
  evidenceSays: 'What stands there',
  moreEvidence: '… and {count} more places; the report as JSON lists all.',
  consequences: 'It brings with it ({count})',
  notesHint: 'Little things, and what bothers nobody; they explain no failure.',
  qualityFine: 'The capture could be read as a whole, and nothing speaks against it.',
  requests: 'Requests that the findings name',
  started: 'Start',
  duration: 'Duration',
  status: 'Status',
  phases: 'Phases',
  mostRequests: 'The first {count} are shown.',
  type: 'Type',
  value: 'Value',
  more: '… and {count} more; the report as JSON lists all.',
  sarif: {
    alsoHere: 'Seen here as well.',
    consequence: 'Follows from it: {title}',
    issue: '{id}: {says}',
  },
}

/** The shape that every language fills. */
export type DiagnosisTexts = typeof diagnosis
