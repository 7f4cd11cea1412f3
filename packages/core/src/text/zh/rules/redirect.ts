import type { redirectRules as english } from '../../en/rules/redirect.ts'
import type { RuleText } from '../../rule-text.ts'

export const redirectRules: Readonly<Record<keyof typeof english, RuleText>> = {
  'redirect-loop': {
    title: '{host} 无休止地重定向：{hops} 跳，同一位置 {visits} 次（{path}）。',
    why: '重定向回到链条之前的位置，或浏览器已放弃跟随。',
    notProven: '不说明如何结束循环：丢失的 cookie、缺少的 X-Forwarded-Proto、两条关于斜杠的规则都会循环。',
    next: '看两轮之间有何不同：协议、主机、斜杠、cookie。',
  },
  'redirect-to-login': {
    title: '对 {host} 的调用被转到 {loginHost} 的登录页（{method} {path}，{count} 次）。',
    why: '会话已结束或从未存在。页面期望数据，得到的却是 HTML。',
    notProven: '不说明会话为何结束。',
    next: '查看此调用的 cookie，并让 API 返回 401 而不是重定向。',
  },
}
