import type { proxyRules as english } from '../../en/rules/proxy.ts'
import type { RuleText } from '../../rule-text.ts'

export const proxyRules: Readonly<Record<keyof typeof english, RuleText>> = {
  'proxy-authentication': {
    title: '代理没有放行请求（{reason}，{count} 次）。',
    why: '它要求凭据，或无法通过它建立隧道。',
    notProven: '与其后的服务器无关。',
    next: '检查用户电脑上的代理设置和凭据。',
  },
}
