import type { RequestTexts } from '../en/request.ts'
import { durations } from './request/durations.ts'
import { headers } from './request/headers.ts'
import { summary } from './request/summary.ts'
import { timing } from './request/timing.ts'
import { tokens } from './request/tokens.ts'

export const request: RequestTexts = { durations, headers, timing, summary, tokens }
