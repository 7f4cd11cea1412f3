import type { RequestTexts } from '../en/request.ts'
import { body } from './request/body.ts'
import { cookies } from './request/cookies.ts'
import { durations } from './request/durations.ts'
import { headers } from './request/headers.ts'
import { json } from './request/json.ts'
import { messages } from './request/messages.ts'
import { summary } from './request/summary.ts'
import { timing } from './request/timing.ts'
import { tokens } from './request/tokens.ts'

export const request: RequestTexts = {
  body,
  durations,
  headers,
  timing,
  json,
  cookies,
  messages,
  summary,
  tokens,
}
