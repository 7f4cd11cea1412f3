import type { Rule } from '../../rule.ts'
import { hostSlow } from './host-slow.ts'
import { idleGap } from './idle-gap.ts'
import { longPoll } from './long-poll.ts'
import { roundTimeout } from './round-timeout.ts'
import { serialChain } from './serial-chain.ts'
import { serverTimingTold } from './server-timing-told.ts'
import { slowConnect } from './slow-connect.ts'
import { slowDns } from './slow-dns.ts'
import { slowPage } from './slow-page.ts'
import { slowProxy } from './slow-proxy.ts'
import { slowQueueing } from './slow-queueing.ts'
import { slowReceive } from './slow-receive.ts'
import { slowSend } from './slow-send.ts'
import { slowStalled } from './slow-stalled.ts'
import { slowThirdParty } from './slow-third-party.ts'
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
  serverTimingTold,
  longPoll,
  hostSlow,
  roundTimeout,
  serialChain,
  idleGap,
  slowPage,
  slowThirdParty,
]
