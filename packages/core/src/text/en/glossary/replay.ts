import type { ReplayTexts } from '../../glossary.ts'

/** Whether a request can be sent once more, and why. */
export const replay: ReplayTexts = {
  title: 'Safe to replay',
  meaning:
    'Whether a request of the capture can be sent once more without harm: by the meaning of its method, by its body, and by an idempotency key.',
  safety: {
    yes: 'safe to repeat',
    careful: 'can be repeated with care',
    no: 'not safe to repeat',
  },
  reasons: {
    'safe-method': 'Its method only reads.',
    'reads-only': 'It is a GraphQL query, which only reads.',
    'idempotent-method':
      'Its method does the same once or twice; yet it changes something, and may undo what others changed since.',
    'idempotency-key': 'It carries an idempotency key: a server that heeds it acts once.',
    'not-idempotent': 'Sent again, it may act again: a second order, a second payment.',
    patch:
      'By the standard PATCH is not idempotent. Whether this one is, the documentation of the service has to say.',
    'body-missing': 'It had a body that the capture does not hold.',
    'unknown-method': 'Nothing is known of its method.',
  },
}
