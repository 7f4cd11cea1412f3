import type { proxyRules as english } from '../../en/rules/proxy.ts'
import type { RuleText } from '../../rule-text.ts'

export const proxyRules: Readonly<Record<keyof typeof english, RuleText>> = {
  'proxy-authentication': {
    title: '代理没有放行请求（{reason}，{count} 次）。',
    why: '它要求凭据，或无法通过它建立隧道。',
    notProven: '与其后的服务器无关。',
    next: '检查用户电脑上的代理设置和凭据。',
  },
  'proxy-in-path': {
    title: '路径上有用户网络的代理：{product}。',
    why: '它在响应头中表明了自己（{value}），在 {sites} 个站点上都能看到。',
    notProven: '不说明它与故障有关。',
    next: '如果某个功能在这里失败而在别处正常，请绕过此代理试一次。',
  },
  'block-page': {
    title: '网页过滤器 {product} 拦截了 {host}（{method} {path}，{count} 次）。',
    why: '收到的不是应答，而是它自己的页面或指向该页面的重定向（状态码 {status}）。',
    notProven: '与服务器无关：它可能从未收到该请求。',
    next: '请用户网络的 IT 部门放行 {host}；页面上写有类别和策略。',
  },
  'captive-portal': {
    title: '网络要求先登录才放行 {host}（状态码 {status}，{to}，{count} 次）。',
    why: '强制门户代替服务器作了应答，常见于酒店、列车和访客网络。',
    notProven: '与服务器无关：它可能从未收到该请求。',
    next: '打开任意一个明文 http 页面，登录网络，然后重试。',
  },
  'body-altered': {
    title: '内容在到达页面之前被改动（{by}，{count} 次）。',
    why: '代理声明它转换了响应，或加载了用户电脑上的软件注入页面的脚本。',
    notProven: '不说明改动有害。',
    next: '在没有该代理或软件的情况下重试，并让服务器发送 Cache-Control: no-transform。',
  },
}
