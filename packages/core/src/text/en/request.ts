import { body } from './request/body.ts'
import { commands } from './request/commands.ts'
import { cookies } from './request/cookies.ts'
import { durations } from './request/durations.ts'
import { headers } from './request/headers.ts'
import { initiator } from './request/initiator.ts'
import { json } from './request/json.ts'
import { messages } from './request/messages.ts'
import { summary } from './request/summary.ts'
import { ticket } from './request/ticket.ts'
import { timing } from './request/timing.ts'
import { tokens } from './request/tokens.ts'

/** The details of one request. */
export const request = {
  body,
  commands,
  cookies,
  durations,
  headers,
  initiator,
  json,
  messages,
  summary,
  ticket,
  timing,
  tokens,
}

/** The shape that every language fills. */
export type RequestTexts = typeof request
