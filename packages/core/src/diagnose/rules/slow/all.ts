import type { Rule } from '../../rule.ts'
import { slowConnect } from './slow-connect.ts'
import { slowDns } from './slow-dns.ts'
import { slowProxy } from './slow-proxy.ts'
import { slowQueueing } from './slow-queueing.ts'
import { slowReceive } from './slow-receive.ts'
import { slowSend } from './slow-send.ts'
import { slowStalled } from './slow-stalled.ts'
import { slowTls } from './slow-tls.ts'
import { slowWait } from './slow-wait.ts'

export const SLOW_RULES: readonly Rule[] = [
  slowQueueing,
  slowStalled,
  slowProxy,
  slowDns,
  slowConnect,
  slowTls,
  slowSend,
  slowWait,
  slowReceive,
]
