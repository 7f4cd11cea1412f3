import {
  type Call,
  type Endpoints,
  endpointTable,
  type SpreadRow,
  type StepTimeline,
  stepDraft,
} from '@haruspex/core'
import type { Context } from '../context.ts'

/** `endpoints` of `diagnose --json`; what is unknown is null. */
export function endpointsJson(endpoints: Endpoints, apiOnly: boolean) {
  const { rows, others } = endpointTable(endpoints, { apiOnly })
  const spread = (given: SpreadRow | undefined) => given ?? null
  return {
    list: rows.map((row) => ({
      method: row.method,
      host: row.host,
      template: row.template,
      operation: row.operation ?? null,
      api: row.api,
      replay: row.replay,
      count: row.count,
      failed: row.failed,
      statuses: row.statuses.map(({ status, count }) => ({ status: status ?? null, count })),
      total: spread(row.total),
      wait: spread(row.wait),
      receive: spread(row.receive),
      firstEntry: row.firstEntry,
      slowestEntry: row.slowestEntry ?? null,
      failedEntries: row.failedEntries,
    })),
    others,
  }
}

/** `steps` of `diagnose --json`; what is unknown is null. */
export function stepsJson(timeline: StepTimeline, { language }: Context) {
  const draft = stepDraft(timeline, language)
  return {
    idleMs: timeline.idleMs,
    pages: timeline.pages.map(({ number, pageRef, host, path, steps }) => ({
      number,
      pageRef: pageRef ?? null,
      host,
      path,
      steps,
    })),
    list: timeline.steps.map((step, place) => ({
      number: step.number,
      page: step.page,
      kind: step.kind,
      startedAt: timeText(step.startedAt),
      endedAt: timeText(step.endedAt),
      title: callJson(step.title),
      landed: step.landed === undefined ? null : callJson(step.landed),
      entries: step.entries,
      background: step.background,
      failed: step.failed,
      failures: step.failures.map(callJson),
      says: draft[place]?.says ?? '',
      remarks: draft[place]?.remarks ?? [],
    })),
  }
}

function callJson({ entry, method, host, path, operation, status, error }: Call) {
  return {
    entry,
    method,
    host,
    path,
    operation: operation ?? null,
    status: status ?? null,
    error: error === '' ? null : error,
  }
}

/** ISO 8601; a time beyond what a date can say is unknown. */
function timeText(ms: number | undefined): string | null {
  return ms === undefined || !(Math.abs(ms) <= 8.64e15) ? null : new Date(ms).toISOString()
}
