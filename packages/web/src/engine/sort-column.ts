import { PHASE_FACTS, type SortColumn } from '@haruspex/core'

const PLAIN: readonly SortColumn[] = [
  'place',
  'status',
  'kind',
  'protocol',
  'cache',
  'url',
  'path',
  'name',
  'query',
  'startedAt',
  'endedAt',
  'totalMs',
  'transferBytes',
  'contentBytes',
  'uploadBytes',
  'method',
  'host',
  'scheme',
  'error',
  'mime',
  'priority',
  'remote',
  'connection',
  'initiatorType',
  'initiatorUrl',
  'redirectUrl',
  'trackingId',
  'trackingType',
  'graphqlName',
  'page',
  'cookies',
  'setCookies',
]
const ALL: ReadonlySet<string> = new Set([...PLAIN, ...PHASE_FACTS.map(({ id }) => `phase:${id}`)])

/** A column by its name, which comes from an address that anybody may have written. */
export function sortColumn(name: string | undefined): SortColumn | undefined {
  return name !== undefined && ALL.has(name) ? (name as SortColumn) : undefined
}
