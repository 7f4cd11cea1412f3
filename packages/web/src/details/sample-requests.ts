import type { DetailsTabId } from './tabs.ts'

/** Which request of the capture that teaches shows a tab best; each is a stop of its tour. */
export const SAMPLE_REQUESTS: Readonly<Record<DetailsTabId, number>> = {
  summary: 10,
  timing: 10,
  headers: 10,
  payload: 7,
  preview: 10,
  response: 1,
  cookies: 1,
  messages: 18,
  initiator: 10,
  findings: 21,
  raw: 22,
}
