import type { cookiesRules as english } from '../../en/rules/cookies.ts'
import type { RuleText } from '../../rule-text.ts'

export const cookiesRules: Readonly<Record<keyof typeof english, RuleText>> = {
  'cookie-same-site': {
    title: '浏览器没有把 cookie {cookie} 发给 {host}：请求来自另一个站点（{count} 次）。',
    why: '它按 SameSite={sameSite} 处理，请求始于另一个站点或其框架之中，应答为 {status}。',
    notProven: '不能证明带上该 cookie 后应答就会不同。浏览器的其他设置也可能不发送它。',
    next: '如果框架中或来自其他站点的 POST 之后需要该 cookie，请以 SameSite=None; Secure 设置它。',
  },
  'cookie-none-without-secure': {
    title: '{host} 的 cookie {cookie} 被浏览器拒绝：SameSite=None 必须带 Secure。',
    why: '供其他站点使用的 cookie 只有带 Secure 才会被保存。之后带有其他 cookie 的请求有 {misses} 次缺少它。',
    notProven: '旧版浏览器会保存这样的 cookie。',
    next: '为该 cookie 加上 Secure，并通过 HTTPS 提供。',
  },
  'cookie-insecure-origin': {
    title: '{host} 的 cookie {cookie} 被浏览器拒绝：缺少 {missing}。',
    why: 'Secure 的 cookie 需要 HTTPS，前缀 __Host- 和 __Secure- 对属性有要求。之后带有其他 cookie 的请求有 {misses} 次缺少它。',
    notProven: '如果前面有终结 TLS 的代理，用户的连接可能与记录的不同。',
    next: '补上缺少的部分，或让服务器知道用户的连接是 HTTPS。',
  },
  'cookie-scope-mismatch': {
    title: '{host} 的 cookie {cookie} 到不了需要它的地方：其 {attribute} 为“{scope}”。',
    why: 'Domain 不包含该主机时，浏览器会拒绝 cookie；在 Path 之外不会发送。没有 Path 时，只覆盖设置它的请求所在的目录。',
    notProven: '就 Path 而言：不能证明被拒绝的请求需要的就是这个 cookie。',
    next: '更正 {attribute}，或去掉 Domain 并写上 Path=/。',
  },
  'cookie-ended-on-arrival': {
    title: '{host} 的 cookie {cookie} 在到达前 {ago} 就已过期。',
    why: '它带有值，而且并没有同名的 cookie 可删除。它的到期时间早于服务器自己的时间。',
    notProven: '有些服务器会这样删除从未存在的 cookie。',
    next: '检查服务器如何计算到期时间：时区、时钟、是否为 0 或负的 Max-Age。',
  },
  'cookie-third-party': {
    title: '浏览器在其他站点中不保存 {host} 的 cookie：{cookie} 没有被送回（{count} 次）。',
    why: '它在另一个站点的框架或调用中以 SameSite=None; Secure 设置，下一个同类请求没有带任何 cookie，应答为 {status}。',
    notProven: '不说明是哪项设置：阻止第三方 cookie、跟踪保护，还是公司的策略。',
    next: '先为该站点允许 cookie 作测试。应用可以使用 Partitioned 或 Storage Access API。',
  },
  'cookie-not-returned': {
    title: '浏览器没有把 cookie {cookie} 送回 {host}。',
    why: '它已被设置，而其范围内之后的 {misses} 个请求缺少它，其属性不能解释原因。由不带凭据的跨源调用设置：{withoutCredentials}。',
    notProven: '脚本、扩展和用户都可以删除 cookie，抓包文件中看不到。',
    next: '在浏览器的存储中查看该 cookie，并检查设置它的调用的凭据模式。',
  },
  'cookie-too-big': {
    title: '发给 {host} 的 cookie 过大：{what} 至少有 {bytes} 字节。',
    why: '浏览器拒绝超过 4096 字节的 cookie，许多服务器最多接受 8 KB 的请求头。此处的限制为 {limit} 字节。',
    notProven: '该大小是下限。服务器是否拒绝取决于其设置。',
    next: '先删除该站点的 cookie 作测试。减少 cookie 和令牌中的内容：组、状态、嵌套数据。',
  },
  'cookie-duplicate': {
    title: 'cookie {cookie} 有两个值同时发往 {host}（{count} 次）。',
    why: 'Domain 或 Path 不同的同名 cookie 都会被发送。服务器只读其中一个，可能是旧的那个。',
    notProven: '不说明服务器读的是哪一个。',
    next: '删除该站点的 cookie 后重新登录，再找出是谁用另一个 Domain 或 Path 设置了这个名称。',
  },
}
