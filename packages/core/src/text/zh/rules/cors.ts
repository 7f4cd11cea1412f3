import type { corsRules as english } from '../../en/rules/cors.ts'
import type { RuleText } from '../../rule-text.ts'

export const corsRules: Readonly<Record<keyof typeof english, RuleText>> = {
  'preflight-refused': {
    title: '{host} 以状态码 {status} 拒绝了 CORS 预检（{path}，{count} 次）。',
    why: '在这个跨源请求之前，浏览器用 OPTIONS 询问，只有 2xx 才会继续。请求本身从未发出。',
    notProven: '与请求本身无关。常见的原因是要求凭据的规则，或没有 OPTIONS 的路由。',
    next: '让该主机对此路径上的 OPTIONS 返回 2xx，并且不要求凭据。',
  },
  'cors-missing': {
    title: '{host} 不允许 {origin} 读取其响应：缺少 Access-Control-Allow-Origin（{path}，{count} 次）。',
    why: '响应以状态码 {status} 到达，浏览器没有交给页面。',
    notProven: '网关的错误页往往没有这个响应头：那时状态码才是原因。',
    next: '如果状态码是错误，先解决它。否则让该主机发送这个响应头。',
  },
  'cors-mismatch': {
    title: '{host} 允许 {allowed} 读取其响应，而不是 {origin}（{path}，{count} 次）。',
    why: 'Access-Control-Allow-Origin 必须恰好是页面的源，只能有一个，末尾没有斜杠。',
    notProven: '缓存把一个源的应答给了另一个源时也会这样。',
    next: '比较两个值，并查看有没有 Vary: Origin。',
  },
  'cors-wildcard-credentials': {
    title: '{host} 允许 {allowed}，但这不包括 {origin} 带凭据的请求（{path}，{count} 次）。',
    why: '带凭据时，浏览器要求准确的源和 Access-Control-Allow-Credentials: true。',
    notProven: '看不到 cookie 时，请求带有凭据这一点只是由它被拒绝推断而来。',
    next: '让该主机写明源并允许凭据，或不带凭据发送请求。',
  },
  'cors-header-not-allowed': {
    title: '{host} 不允许 {origin} 发送 {missing}（{path}，{count} 次）。',
    why: '预检的应答没有在 Access-Control-Allow-Headers 中列出它，因此请求从未发出。通配符不包括 Authorization。',
    notProven: '与请求本身无关。',
    next: '把该请求头加入 Access-Control-Allow-Headers。',
  },
  'cors-method-not-allowed': {
    title: '{host} 不允许 {origin} 使用 {asked}（{path}，{count} 次）。',
    why: '预检的应答没有在 Access-Control-Allow-Methods 中列出该方法，因此请求从未发出。',
    notProven: '与请求本身无关。',
    next: '把该方法加入 Access-Control-Allow-Methods。',
  },
}
