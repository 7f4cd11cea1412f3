import type { Scenario } from './scenario.ts'
import { ANSWERS } from './scenarios/answers.ts'
import { AUTH } from './scenarios/auth.ts'
import { BLOCKED } from './scenarios/blocked.ts'
import { BROKEN } from './scenarios/broken.ts'
import { CACHE } from './scenarios/cache.ts'
import { COOKIES } from './scenarios/cookies.ts'
import { CORS } from './scenarios/cors.ts'
import { HEALTHY } from './scenarios/healthy.ts'
import { REALTIME } from './scenarios/realtime.ts'
import { REDIRECTS } from './scenarios/redirects.ts'
import { REQUESTS } from './scenarios/requests.ts'
import { SLOW } from './scenarios/slow.ts'

/** Every scenario of the lab. */
export const SCENARIOS: readonly Scenario[] = [
  ...HEALTHY,
  ...BROKEN,
  ...ANSWERS,
  ...SLOW,
  ...CACHE,
  ...REQUESTS,
  ...AUTH,
  ...COOKIES,
  ...CORS,
  ...BLOCKED,
  ...REDIRECTS,
  ...REALTIME,
]
