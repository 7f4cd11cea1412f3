import type { realtimeRules as english } from '../../en/rules/realtime.ts'
import type { RuleText } from '../../rule-text.ts'

export const realtimeRules: Readonly<Record<keyof typeof english, RuleText>> = {
  'websocket-failed': {
    title: '与 {host} 的 WebSocket 没有建立（{status}，{path}，{count} 次）。',
    why: '升级请求没有得到 101 应答。',
    notProven: '不说明是谁拒绝的：去掉 Upgrade 的代理、负载均衡器，或服务器对源的检查。',
    next: '从另一个网络尝试，并在给出该状态码的那一跳的日志中查找。',
  },
}
