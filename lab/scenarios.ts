import type { Scenario } from './scenario.ts'
import { BLOCKED } from './scenarios/blocked.ts'
import { BROKEN } from './scenarios/broken.ts'
import { CORS } from './scenarios/cors.ts'
import { HEALTHY } from './scenarios/healthy.ts'

/** Every scenario of the lab. */
export const SCENARIOS: readonly Scenario[] = [...HEALTHY, ...CORS, ...BLOCKED, ...BROKEN]
