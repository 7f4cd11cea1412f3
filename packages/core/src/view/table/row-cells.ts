import {
  FLAG,
  NUMBER_COLUMNS,
  type NumberColumnId,
  PHASE_IDS,
  type RequestColumns,
  WORD_COLUMNS,
  type WordColumnId,
} from './columns.ts'
import { OUTCOMES } from './outcome.ts'
import type { RequestRow } from './request-row.ts'
import { cacheCodes, kindCodes, protocolCodes, workerCodes } from './row-codes.ts'
import { urlParts } from './url-parts.ts'
import type { WordTable } from './word-table.ts'

/** Lists of names are kept as lines. */
export function writeRow(
  columns: RequestColumns,
  words: WordTable,
  url: number,
  at: number,
  row: RequestRow,
): void {
  columns.place[at] = row.place
  columns.url[at] = url
  columns.status[at] = row.status ?? 0
  columns.kind[at] = kindCodes.code(row.kind)
  columns.outcome[at] = OUTCOMES.indexOf(row.outcome)
  columns.protocol[at] = protocolCodes.code(row.protocol)
  columns.cache[at] = cacheCodes.code(row.fromCache)
  columns.worker[at] = workerCodes.code(row.workerSource)
  columns.trackingCount[at] = row.trackingCount
  columns.flags[at] =
    (row.urlCut ? FLAG.urlCut : 0) |
    (row.failed ? FLAG.failed : 0) |
    (row.fromServiceWorker ? FLAG.serviceWorker : 0) |
    (row.graphql ? FLAG.graphql : 0) |
    (row.hasRequestBody ? FLAG.requestBody : 0) |
    (row.hasResponseBody ? FLAG.responseBody : 0)
  for (const name of WORD_COLUMNS) {
    const value = row[name]
    if (value === undefined || value.length === 0) continue
    columns.words[name].set(at, words.add(typeof value === 'string' ? value : value.join('\n')))
  }
  for (const name of NUMBER_COLUMNS) columns.numbers[name].set(at, row[name])
  for (const id of PHASE_IDS) columns.phases[id].set(at, row.phases[id])
}

export function readRow(columns: RequestColumns, words: WordTable, urls: WordTable, at: number): RequestRow {
  const flags = columns.flags[at] ?? 0
  const has = (flag: number) => (flags & flag) !== 0
  const word = (name: WordColumnId) => {
    const id = columns.words[name].get(at)
    return id === 0 ? undefined : words.text(id)
  }
  const list = (name: WordColumnId) => word(name)?.split('\n') ?? []
  const number = (name: NumberColumnId) => columns.numbers[name].get(at)
  const url = urls.text(columns.url[at] ?? 0)
  const method = word('method') ?? ''
  return {
    ...urlParts(url, method),
    place: columns.place[at] ?? 0,
    startedAt: number('startedAt'),
    method,
    url,
    urlCut: has(FLAG.urlCut),
    kind: kindCodes.word(columns.kind[at] ?? 0) ?? 'other',
    mime: word('mime'),
    protocol: protocolCodes.word(columns.protocol[at] ?? 0),
    status: columns.status[at] || undefined,
    statusText: word('statusText'),
    outcome: OUTCOMES[columns.outcome[at] ?? 0] ?? 'failed',
    error: word('error'),
    failed: has(FLAG.failed),
    transferBytes: number('transferBytes'),
    contentBytes: number('contentBytes'),
    uploadBytes: number('uploadBytes'),
    totalMs: number('totalMs'),
    phases: phasesAt(columns, at),
    priority: word('priority'),
    remote: word('remote'),
    connection: word('connection'),
    initiatorType: word('initiatorType'),
    initiatorUrl: word('initiatorUrl'),
    initiatorLine: number('initiatorLine'),
    redirectUrl: word('redirectUrl'),
    fromCache: cacheCodes.word(columns.cache[at] ?? 0),
    fromServiceWorker: has(FLAG.serviceWorker),
    workerSource: workerCodes.word(columns.worker[at] ?? 0),
    trackingId: word('trackingId'),
    trackingType: word('trackingType'),
    trackingCount: columns.trackingCount[at] ?? 0,
    graphql: has(FLAG.graphql),
    graphqlName: word('graphqlName'),
    page: word('page'),
    requestHeaders: list('requestHeaders'),
    responseHeaders: list('responseHeaders'),
    cookies: list('cookies'),
    setCookies: list('setCookies'),
    hasRequestBody: has(FLAG.requestBody),
    hasResponseBody: has(FLAG.responseBody),
  }
}

function phasesAt(columns: RequestColumns, at: number): RequestRow['phases'] {
  return Object.fromEntries(
    PHASE_IDS.flatMap((id) => {
      const ms = columns.phases[id].get(at)
      return ms === undefined ? [] : [[id, ms]]
    }),
  )
}
