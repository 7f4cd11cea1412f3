import type { Rule } from '../../rule.ts'
import { connectionLimit } from './connection-limit.ts'
import { noKeepAlive } from './no-keep-alive.ts'
import { oneBadServer } from './one-bad-server.ts'
import { privateAddress } from './private-address.ts'
import { protocolDowngrade } from './protocol-downgrade.ts'
import { repeatedHandshakes } from './repeated-handshakes.ts'

export const CONNECTION_RULES: readonly Rule[] = [
  connectionLimit,
  noKeepAlive,
  repeatedHandshakes,
  protocolDowngrade,
  oneBadServer,
  privateAddress,
]
