import type { authRules as english } from '../../en/rules/auth.ts'
import type { RuleText } from '../../rule-text.ts'

export const authRules: Readonly<Record<keyof typeof english, RuleText>> = {
  unauthorized: {
    title: '{host} 不接受请求者的身份：401（{method} {path}，{count} 次）。',
    why: '凭据缺失、已过期，或属于别人。质询方案：{scheme}，错误：{error}。',
    notProven: '除非质询说明，否则不知道是哪一种。同一请求后来成功的，会标为已恢复。',
    next: '看请求是否带有凭据，以及之前的刷新是否失败。',
  },
  forbidden: {
    title: '{host} 知道请求者是谁，但拒绝：403（{method} {path}，{count} 次）。',
    why: '账户没有权限，或应用之前的防火墙拦下了请求。应答者：{answeredBy}。',
    notProven: '不说明缺少哪项权限。有些服务器在会话结束或 CSRF 令牌错误时也返回 403。',
    next: '弄清是哪一层作答，再与有权限的账户比较。',
  },
  'missing-credential': {
    title: '发往 {host} 的请求没有带凭据（{method} {path}，{count} 次）。',
    why: '它被 401 拒绝，而发往同一主机的其他请求带有令牌或 cookie。',
    notProven: '不说明为何缺失：可能是浏览器的 cookie 规则，也可能是代码没有带上。',
    next: '与发往该主机的正常请求比较：源、路径、凭据模式。',
  },
  'expired-token': {
    title: '发给 {host} 的令牌在 {expiredSeconds} 秒前已过期（{count} 次）。',
    why: '按用户的时钟，声明 exp 早于请求开始的时间，并且服务器返回 {status}。',
    notProven: '用户电脑的时钟有误时，有效的令牌也会显得过期。',
    next: '找到本应更新令牌的调用，以及它为何没有更新。',
  },
  'clock-skew': {
    title: '用户的时钟与服务器的时钟相差 {skewSeconds} 秒。',
    why: '{samples} 个未缓存响应的 Date 响应头一致表明，服务器比用户的时钟快 {lowMs} 到 {highMs} 毫秒（负数表示慢）。其中已考虑传输时间，以及 Date 只精确到秒。',
    notProven: '如果只有一个主机，也可能是它的时钟有误。',
    next: '让用户的电脑从网络校准时钟。错误的时钟会使令牌、SAML 和证书失效。',
  },
  'oauth-error': {
    title: '登录失败，{host} 的 OAuth 错误为 {error}（{count} 次）。',
    why: '该错误出现在重定向、URL 或令牌端点的应答中。',
    notProven: '错误代码只说明一类原因。旁边的描述和提供方的日志会说明更多。',
    next: '阅读 error_description，并在身份提供方的日志中查找这次尝试。',
  },
}
