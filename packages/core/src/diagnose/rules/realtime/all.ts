import type { Rule } from '../../rule.ts'
import { beaconLost } from './beacon-lost.ts'
import { fallbackTransport } from './fallback-transport.ts'
import { streamCut } from './stream-cut.ts'
import { websocketBroken } from './websocket-broken.ts'
import { websocketFailed } from './websocket-failed.ts'
import { websocketHandshake } from './websocket-handshake.ts'
import { websocketReconnects } from './websocket-reconnects.ts'
import { workerAnswerFailed } from './worker-answer-failed.ts'
import { workerCacheStale } from './worker-cache-stale.ts'
import { workerStartup } from './worker-startup.ts'

export const REALTIME_RULES: readonly Rule[] = [
  websocketFailed,
  websocketHandshake,
  websocketReconnects,
  websocketBroken,
  fallbackTransport,
  streamCut,
  workerAnswerFailed,
  workerCacheStale,
  workerStartup,
  beaconLost,
]
