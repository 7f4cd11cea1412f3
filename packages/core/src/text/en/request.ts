import { body } from './request/body.ts'
import { cookies } from './request/cookies.ts'
import { durations } from './request/durations.ts'
import { headers } from './request/headers.ts'
import { json } from './request/json.ts'
import { messages } from './request/messages.ts'
import { summary } from './request/summary.ts'
import { timing } from './request/timing.ts'
import { tokens } from './request/tokens.ts'

/** The details of one request. */
export const request = { body, durations, headers, timing, json, cookies, messages, summary, tokens }

/** The shape that every language fills. */
export type RequestTexts = typeof request
