import { siteOf } from '../../../http/site.ts'
import { FLAG } from '../columns.ts'
import { OUTCOMES, type Outcome } from '../outcome.ts'
import type { RequestTable } from '../request-table.ts'
import { NO, type RowTest, YES } from './answer.ts'
import type { FilterContext } from './filter-context.ts'
import type { RequestState } from './filter-keys.ts'
import { wordTest } from './word-test.ts'

/** One of the states of `is:`. */
export function stateTest(state: RequestState, { table, marks }: FilterContext): RowTest {
  const { columns } = table
  switch (state) {
    case 'failed':
      return flagTest(table, FLAG.failed)
    case 'graphql':
      return flagTest(table, FLAG.graphql)
    case 'service-worker-intercepted':
      return flagTest(table, FLAG.serviceWorker)
    case 'from-cache':
      return (row) => (columns.cache[row] ? YES : NO)
    case 'tracked':
      return (row) => (columns.trackingCount[row] ? YES : NO)
    case 'redirect':
      return (row) => {
        const status = columns.status[row] ?? 0
        const leads = columns.words.redirectUrl.get(row) !== 0
        return status >= 300 && status < 400 && status !== 304 && leads ? YES : NO
      }
    case 'third-party':
      return thirdPartyTest(table)
    case 'with-finding':
      return (row) => (marks?.severity[row] ? YES : NO)
    default:
      return outcomeTest(table, state)
  }
}

function flagTest({ columns }: RequestTable, flag: number): RowTest {
  return (row) => (((columns.flags[row] ?? 0) & flag) === 0 ? NO : YES)
}

function outcomeTest({ columns }: RequestTable, outcome: Outcome): RowTest {
  const code = OUTCOMES.indexOf(outcome)
  return (row) => (columns.outcome[row] === code ? YES : NO)
}

function thirdPartyTest({ words, columns, mainSite }: RequestTable): RowTest {
  if (mainSite === undefined) return () => NO
  return wordTest(words, columns.words.host.ids, (host) => siteOf(host) !== mainSite)
}
