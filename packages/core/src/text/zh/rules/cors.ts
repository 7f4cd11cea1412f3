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
  'cors-vary-missing': {
    title: '{host} 在 Access-Control-Allow-Origin 中只写一个源，却没有 Vary: Origin（{origins}，{path}）。',
    why: '缓存可能保存该响应并交给另一个源的页面，而那个页面无权读取：CORS 错误时有时无。',
    notProven: '不说明缓存确实这样做了；始终只服务一个源的主机没有风险。',
    next: '凡是 Access-Control-Allow-Origin 取决于请求的响应，都让 {host} 发送 Vary: Origin。',
  },
  'cors-redirected': {
    title: '对 {host} 的跨源调用被重定向到 {to}，状态码 {status}（{path}，{count} 次）。',
    why: '预检不得重定向；在两个外部源之间重定向之后，浏览器发送 Origin: null，很少有服务器允许（此处：{cause}）。',
    notProven: '不说明重定向的目标有误：直接调用也许可行。',
    next: '直接调用最终的 URL，并查明是什么在重定向：缺少的斜杠、http、登录。',
  },
  'preflight-overhead': {
    title: '向 {host} 发出了 {preflights} 次预检，其应答不得被记住（共 {totalMs} ms）。',
    why: 'Access-Control-Max-Age 缺失或太小，浏览器最迟 5 秒后就会再次询问。',
    notProven: '不说明用户在为此等待：并行调用的预检会重叠。',
    next: '让 {host} 发送 Access-Control-Max-Age，例如 7200。',
  },
  'opaque-response': {
    title: '页面以 no-cors 模式向 {host} 请求 JSON，却无法读取（{path}，{count} 次）。',
    why: '在此模式下，浏览器给出不透明响应：没有状态码、响应头和正文（收到的是 {mime}）。',
    notProven: '不说明页面想要读取它。',
    next: '改用 cors 模式，并让 {host} 允许该源。',
  },
}
