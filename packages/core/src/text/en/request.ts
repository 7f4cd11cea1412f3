import { durations } from './request/durations.ts'
import { headers } from './request/headers.ts'
import { summary } from './request/summary.ts'
import { timing } from './request/timing.ts'
import { tokens } from './request/tokens.ts'

/** The details of one request. */
export const request = { durations, headers, timing, summary, tokens }

/** The shape that every language fills. */
export type RequestTexts = typeof request
