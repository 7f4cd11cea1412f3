import type { Rule } from '../../rule.ts'
import { websocketFailed } from './websocket-failed.ts'

export const REALTIME_RULES: readonly Rule[] = [websocketFailed]
