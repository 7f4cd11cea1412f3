import type { Glossary } from '../../glossary.ts'

/** What each method is for, the columns of the table, and the footnote on PATCH. */
export const methodTexts: Pick<Glossary, 'methods' | 'columns' | 'patchNote' | 'cells'> = {
  methods: {
    GET: { meaning: 'Asks for the current state of a resource.', use: 'retrieve data' },
    POST: {
      meaning: 'Hands data to a resource, which decides what to do with it. Sent twice, it may act twice.',
      use: 'create a resource, submit data',
    },
    PUT: {
      meaning: 'Puts the enclosed state in the place of the resource, whatever was there.',
      use: 'replace a resource',
    },
    PATCH: { meaning: 'Applies the enclosed changes to a resource.', use: 'update in part' },
    DELETE: { meaning: 'Asks the server to remove a resource.', use: 'delete a resource' },
    HEAD: { meaning: 'GET without the body: the headers alone.', use: 'retrieve headers' },
    OPTIONS: {
      meaning: 'Asks what a resource allows. Browsers send it as the CORS preflight.',
      use: 'discover methods and features',
    },
    TRACE: {
      meaning: 'Asks the server to send back what it received. Most servers refuse it.',
      use: 'diagnostic test',
    },
  },
  columns: {
    safe: { title: 'Safe', meaning: 'The client asks for no change: the method is for reading only.' },
    idempotent: {
      title: 'Idempotent',
      meaning:
        'Sending the same request several times has the effect of sending it once, so it can be repeated.',
    },
    use: { title: 'Typical use', meaning: 'What the method is usually taken for.' },
    requestBody: {
      title: 'Request body',
      meaning: 'Whether the request usually carries data, such as JSON, XML or form fields.',
    },
    responseBody: {
      title: 'Response body',
      meaning: 'Whether the response usually carries data, such as the resource or a confirmation.',
    },
  },
  patchNote:
    'By the standard PATCH is neither safe nor idempotent (RFC 9110, section 9.2; RFC 5789, section 2). Tables of methods that call it idempotent tell of a common practice: many services make theirs so, by sending the new values rather than steps. Whether one does is for its documentation to say.',
  cells: { yes: 'yes', no: 'no', optional: 'optional' },
}
