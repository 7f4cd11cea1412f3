import { HaruspexError } from '../../model/error.ts'

const EXPORT_FROM_CHROME =
  'In the browser, open DevTools (F12), Network, repeat the problem, and choose "Export HAR".'

/** What a file can be instead of a HAR: what it looks like, and what to do. */
const FOREIGN = {
  'utf-16': ['text in UTF-16', 'Save it as UTF-8 and try again.'],
  'utf-32': ['text in UTF-32', 'Save it as UTF-8 and try again.'],
  html: [
    'an HTML page',
    `It may be a login or error page that was saved in place of the file. ${EXPORT_FROM_CHROME}`,
  ],
  xml: ['an XML document', EXPORT_FROM_CHROME],
  'net-log': [
    'a Chrome NetLog (chrome://net-export)',
    `A NetLog tells of sockets, not of requests and responses. ${EXPORT_FROM_CHROME}`,
  ],
  'chrome-trace': [
    'a Chrome performance trace',
    'Export from the Network panel, not from the Performance panel, as HAR.',
  ],
  'postman-collection': [
    'a Postman collection',
    `It holds requests to send, not a session. ${EXPORT_FROM_CHROME}`,
  ],
  'postman-environment': [
    'a Postman environment',
    `It holds variables, perhaps secret ones. ${EXPORT_FROM_CHROME}`,
  ],
  openapi: ['an OpenAPI description', `It describes an interface, not a session. ${EXPORT_FROM_CHROME}`],
  insomnia: ['an Insomnia export', 'In Insomnia, export the response history as HAR.'],
  lighthouse: ['a Lighthouse report', `It holds scores, not requests and responses. ${EXPORT_FROM_CHROME}`],
  'source-map': ['a source map', EXPORT_FROM_CHROME],
  'charles-session': [
    'a Charles session',
    'In Charles, choose File, Export Session, and the format HTTP Archive (.har).',
  ],
  'har-without-log': [
    'the inside of a HAR without its "log"',
    'Wrap it as { "log": … }, or export it again.',
  ],
  'har-log-empty': ['a HAR whose "log" holds none of its parts', 'Export it again.'],
  'har-log-not-an-object': ['JSON whose "log" is not an object', 'Export it again.'],
  'har-entry': ['one entry of a HAR', 'Wrap it as { "log": { "entries": [ … ] } }, or export all of them.'],
  'har-entries': ['a list of HAR entries', 'Wrap it as { "log": { "entries": … } }, or export it again.'],
  'har-page': ['one page of a HAR', 'Export it again, with its entries.'],
  'json-lines': ['several JSON values, one after the other (JSON lines)', EXPORT_FROM_CHROME],
  'other-json': ['JSON of another shape', EXPORT_FROM_CHROME],
  'json-scalar': ['a single JSON value', EXPORT_FROM_CHROME],
  saz: [
    'a Fiddler archive (SAZ)',
    'In Fiddler, choose File, Export Sessions, All Sessions, and the format HTTPArchive v1.2.',
  ],
  'playwright-trace': ['a Playwright trace', 'Record with "recordHar" to get a HAR.'],
  'zip-without-har': ['a zip without a HAR in it', 'Choose the archive that holds the .har file.'],
  'zip-with-several-hars': ['a zip with more than one HAR', 'Unpack it and choose one of them.'],
  'nested-container': ['a compressed file inside a compressed file', 'Unpack it once and try again.'],
  pdf: ['a PDF', EXPORT_FROM_CHROME],
  image: ['a picture', `A screenshot shows the page, not its requests. ${EXPORT_FROM_CHROME}`],
  pcap: ['a packet capture', `Packets are encrypted where the browser is not asked. ${EXPORT_FROM_CHROME}`],
  sqlite: ['a SQLite database', EXPORT_FROM_CHROME],
  archive: ['an archive of another kind (7z, RAR, bzip2, xz, zstd)', 'Unpack it and try again.'],
  executable: ['a program', EXPORT_FROM_CHROME],
  'office-document': ['an Office document', EXPORT_FROM_CHROME],
  curl: ['a cURL command', `It is one request without its response. ${EXPORT_FROM_CHROME}`],
  text: ['plain text, such as a log', EXPORT_FROM_CHROME],
  binary: ['binary data', EXPORT_FROM_CHROME],
} as const satisfies Readonly<Record<string, readonly [looksLike: string, todo: string]>>

/** Names of what is not a HAR; `detail.kind` of ERR_NOT_A_HAR. */
export type ForeignKind = keyof typeof FOREIGN

export const FOREIGN_KINDS = Object.keys(FOREIGN) as readonly ForeignKind[]

/** ERR_NOT_A_HAR that says what the file is and what to do; never with anything out of it. */
export function notAHar(kind: ForeignKind): HaruspexError {
  const [looksLike, todo] = FOREIGN[kind]
  return new HaruspexError('ERR_NOT_A_HAR', `This is not a HAR: it looks like ${looksLike}. ${todo}`, {
    kind,
  })
}
