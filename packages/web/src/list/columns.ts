import { bytesText, msText } from '@haruspex/core'
import type { ListRow } from '../engine/engine.ts'
import type { Words } from '../text/words.ts'

export type ColumnId = keyof Words['list']['columns']

export interface ListColumn {
  readonly id: ColumnId
  /** A `SortColumn` of core. */
  readonly sort: string
  /** In px, until the reader chooses another. */
  readonly width: number
  /** Takes what room is left. */
  readonly grows?: true
  /** Stands to the right; the largest come first when it is sorted. */
  readonly isNumber?: true
  /** Less telling than others: in softer ink. */
  readonly isSoft?: true
  /** What it shows; those without are drawn in a way of their own. `firstAt`: epoch ms of the first request. */
  readonly text?: (row: ListRow, firstAt: number | undefined) => string | undefined
}

const PHASES = ['queueing', 'stalled', 'proxy', 'dns', 'connect', 'ssl', 'send', 'wait', 'receive'] as const

export const COLUMNS: readonly ListColumn[] = [
  { id: 'number', sort: 'place', width: 52, isNumber: true, isSoft: true },
  { id: 'status', sort: 'status', width: 128 },
  { id: 'method', sort: 'method', width: 68, text: ({ method }) => method },
  { id: 'name', sort: 'name', width: 128, grows: true },
  { id: 'host', sort: 'host', width: 148, isSoft: true, text: ({ host }) => host },
  { id: 'path', sort: 'path', width: 220, isSoft: true, text: ({ path }) => path },
  { id: 'kind', sort: 'kind', width: 92, isSoft: true, text: ({ kind }) => kind },
  { id: 'mime', sort: 'mime', width: 140, isSoft: true, text: ({ mime }) => mime },
  { id: 'protocol', sort: 'protocol', width: 76, isSoft: true, text: ({ protocol }) => protocol },
  { id: 'size', sort: 'transferBytes', width: 92, isNumber: true, text: (row) => size(row.transferBytes) },
  { id: 'content', sort: 'contentBytes', width: 96, isNumber: true, text: (row) => size(row.contentBytes) },
  { id: 'upload', sort: 'uploadBytes', width: 92, isNumber: true, text: (row) => size(row.uploadBytes) },
  { id: 'start', sort: 'startedAt', width: 80, isNumber: true, text: startText },
  { id: 'time', sort: 'totalMs', width: 80, isNumber: true, text: ({ totalMs }) => time(totalMs) },
  ...PHASES.map(
    (phase): ListColumn => ({
      id: phase,
      sort: `phase:${phase}`,
      width: 96,
      isNumber: true,
      text: ({ phases }) => time(phases[phase]),
    }),
  ),
  { id: 'tracking', sort: 'trackingId', width: 148, isSoft: true, text: ({ trackingId }) => trackingId },
  { id: 'graphql', sort: 'graphqlName', width: 140, isSoft: true, text: ({ graphqlName }) => graphqlName },
  { id: 'initiator', sort: 'initiatorUrl', width: 140, isSoft: true, text: initiatorText },
  { id: 'priority', sort: 'priority', width: 80, isSoft: true, text: ({ priority }) => priority },
  { id: 'remote', sort: 'remote', width: 120, isSoft: true, text: ({ remote }) => remote },
  { id: 'connection', sort: 'connection', width: 92, isSoft: true, text: ({ connection }) => connection },
  { id: 'page', sort: 'page', width: 80, isSoft: true, text: ({ page }) => page },
  { id: 'waterfall', sort: 'startedAt', width: 180, grows: true },
]

const BY_ID: ReadonlyMap<string, ListColumn> = new Map(COLUMNS.map((column) => [column.id, column]))

/** Shown as long as the reader chose nothing else. */
const FIRST: readonly ColumnId[] = [
  'number',
  'status',
  'method',
  'name',
  'host',
  'kind',
  'size',
  'time',
  'tracking',
  'waterfall',
]
/** Of those, what gives way first where there is little room. */
const GIVE_WAY: readonly ColumnId[] = ['kind', 'tracking', 'host', 'size', 'waterfall', 'method']

/** The columns of these names, at least one; the first ones where none was chosen, as far as they fit into the room. */
export function columnsFor(
  chosen: readonly string[] | undefined,
  roomPx: number,
  widthOf: (column: ListColumn) => number,
): readonly ListColumn[] {
  const own = (chosen ?? []).flatMap((id) => BY_ID.get(id) ?? [])
  if (own.length > 0) return own
  const first = FIRST.flatMap((id) => BY_ID.get(id) ?? [])
  const left = new Set(first)
  const needed = () => [...left].reduce((sum, column) => sum + widthOf(column), 0)
  for (const id of GIVE_WAY) {
    if (needed() <= roomPx) break
    const column = BY_ID.get(id)
    if (column) left.delete(column)
  }
  return [...left]
}

function size(bytes: number | undefined): string | undefined {
  return bytes === undefined ? undefined : bytesText(bytes)
}

function time(ms: number | undefined): string | undefined {
  return ms === undefined ? undefined : msText(ms)
}

function startText({ startedAt }: ListRow, firstAt: number | undefined): string | undefined {
  return startedAt === undefined || firstAt === undefined ? undefined : `+${msText(startedAt - firstAt)}`
}

function initiatorText({ initiatorUrl, initiatorType, initiatorLine }: ListRow): string | undefined {
  if (initiatorUrl === undefined) return initiatorType
  const name = initiatorUrl.slice(initiatorUrl.lastIndexOf('/') + 1) || initiatorUrl
  return initiatorLine === undefined ? name : `${name}:${initiatorLine + 1}`
}
