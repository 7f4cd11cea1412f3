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
  'long-redirect-chain': {
    title: '{host} 经过 {hops} 次重定向才给出应答，共 {totalMs} ms（{path}，{count} 次）。',
    why: '每一跳都是一次往返，往往还要新建连接。最后一跳到达 {to}。',
    notProven: '不说明其中某一跳是多余的。',
    next: '让第一跳直接指向最终位置。',
  },
  'redirect-downgrade': {
    title: '{host} 的重定向在转往 {to} 的途中丢失了 {lost}（{path}，{count} 次）。',
    why: '安全页面不得跟随到明文 HTTP，浏览器也不会把 Authorization 带到另一个源。下一个应答的状态码为 {status}。',
    notProven: '立即返回 HTTPS 的重定向可以工作；它说明服务器把自己的地址当成了 http。',
    next: '让服务器用 https 构造重定向（X-Forwarded-Proto），或直接调用最终的 URL。',
  },
  'redirect-without-location': {
    title: '{host} 以状态码 {status} 重定向，却没有写明位置（{value}，{path}，{count} 次）。',
    why: '浏览器无法跟随，只能显示空的正文或错误。',
    notProven: '途中的代理可能去掉了这个响应头。',
    next: '查找构造此重定向的代码，看它缺了什么。',
  },
}
