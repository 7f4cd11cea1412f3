import {
  type EndpointRow,
  type Endpoints,
  endpointTable,
  fill,
  type SpreadRow,
  visible,
} from '@haruspex/core'
import { inColumns } from '../columns.ts'
import type { Context } from '../context.ts'

const MOST = 40
const MOST_STATUSES = 4

/** The endpoints of a capture as a table for people, those that failed first. */
export function endpointsText(endpoints: Endpoints, apiOnly: boolean, context: Context): string {
  const { paint, texts } = context
  const words = texts.cli.endpoints
  const { rows, hidden, filtered, others } = endpointTable(endpoints, { apiOnly, most: MOST })
  const lines = [`${paint.bold(words.title)}  ${paint.dim(`(${words.units})`)}`]
  if (rows.length === 0) lines.push(`  ${words.none}`)
  else {
    const heads = [words.calls, words.failed, ...spreadHeads(words), words.endpoint]
    const [head = '', ...body] = inColumns([heads, ...rows.map((row) => cells(row, context))], 9)
    lines.push(paint.dim(`  ${head}`), ...body.map((line) => `  ${line}`))
  }
  if (hidden > 0) lines.push(`  ${fill(texts.cli.report.more, { count: hidden })}`)
  if (filtered > 0) lines.push(`  ${fill(words.filtered, { count: filtered })}`)
  if (others.count > 0) lines.push(`  ${fill(words.others, { ...others })}`)
  return `${lines.join('\n')}\n`
}

function spreadHeads(words: Context['texts']['cli']['endpoints']): string[] {
  return [`${words.total} p50`, 'p95', 'max', `${words.wait} p50`, 'p95', `${words.receive} p50`, 'p95']
}

function cells(row: EndpointRow, { texts, paint }: Context): string[] {
  const pair = (spread: SpreadRow | undefined) => [number(spread?.p50), number(spread?.p95)]
  const operation = row.operation === undefined ? '' : ` (${visible(row.operation)})`
  const name = `${visible(row.method)} ${visible(row.host)}${visible(row.template)}${operation}`
  const statuses = row.statuses
    .slice(0, MOST_STATUSES)
    .map(({ status, count }) => `${status ?? '–'}×${count}`)
  if (row.statuses.length > MOST_STATUSES) statuses.push('…')
  const slowest =
    row.slowestEntry === undefined || row.count === 1
      ? ''
      : `  ${texts.cli.endpoints.slowest} #${row.slowestEntry}`
  const first = row.failedEntries[0]
  const failed = first === undefined ? '' : `  ${texts.cli.endpoints.failed} #${first}`
  // Reading once more is the rule, and goes without saying.
  const replay = row.replay === 'yes' ? '' : `  ${texts.glossary.replay.safety[row.replay]}`
  return [
    String(row.count),
    String(row.failed),
    ...pair(row.total),
    number(row.total?.max),
    ...pair(row.wait),
    ...pair(row.receive),
    `${name}  ${paint.dim(`${statuses.join(' ')}${slowest}${failed}${replay}`)}`,
  ]
}

function number(ms: number | undefined): string {
  return ms === undefined ? '–' : String(ms)
}
