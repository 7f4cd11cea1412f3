import type { authRules as english } from '../../en/rules/auth.ts'
import type { RuleText } from '../../rule-text.ts'

export const authRules: Readonly<Record<keyof typeof english, RuleText>> = {
  unauthorized: {
    title: '{host} 不接受请求者的身份：401（{method} {path}，{count} 次）。',
    why: '凭据缺失、已过期，或属于别人。质询方案：{scheme}，realm：{realm}，错误：{error}，描述：{description}。',
    notProven: '除非质询说明，否则不知道是哪一种。同一请求后来成功的，会标为已恢复。',
    next: '看请求是否带有凭据，以及之前的刷新是否失败。',
  },
  forbidden: {
    title: '{host} 知道请求者是谁，但拒绝：403（{method} {path}，{count} 次）。',
    why: '账户没有权限，或应用之前的防火墙拦下了请求。应答者：{answeredBy}；层：{layer}。',
    notProven:
      '不说明缺少哪项权限。有些服务器在会话结束或 CSRF 令牌错误时也返回 403。层是根据响应头和页面文字判断的。',
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
  'authentication-handshake': {
    title: '与 {host} 的 {scheme} 握手正常（{count} 次）。',
    why: '第一次应答为带质询的 401，同一请求随后成功。这种方案本来就是这样工作的。',
    notProven: '不能证明其间没有要求用户输入密码。',
    next: '无需处理。每次握手多一次往返；次数很多时再看这里。',
  },
  'token-not-yet-valid': {
    title: '发给 {host} 的令牌要到 {aheadSeconds} 秒后才生效（{count} 次）。',
    why: '按服务器的 Date 响应头（没有时按用户的时钟），声明 {claim} 晚于请求的时间，并且服务器返回 {status}。',
    notProven: '不说明哪个时钟有误：签发方、服务器还是用户的。',
    next: '比较身份提供方与服务器的时钟，并让服务器容许几秒的偏差。',
  },
  'wrong-audience': {
    title: '发给 {host} 的令牌是为别的用途签发的：{claim} 为“{found}”（{count} 次）。',
    why: '服务器返回 {status}。需要：{wanted}。声明或范围：{claim}。',
    notProven: '服务器没有说明时，不能证明它就是因此拒绝。',
    next: '为该 API 申请带有正确受众和范围的令牌，并发送访问令牌而不是 ID 令牌。',
  },
  'token-refresh-failing': {
    title: '在 {host} 更新令牌出了问题：状态 {status}，错误 {error}，一分钟内 {refreshes} 次。',
    why: '刷新被拒绝，或同一令牌被反复更新。',
    notProven: '不说明原因：会话结束、刷新令牌被用了两次、密码已更改。多个标签页会各自更新。',
    next: '重新登录。然后检查应用是否每次都保存新的刷新令牌，并且同一时间只更新一次。',
  },
  'login-loop': {
    title: '登录在绕圈：短时间内 {visits} 次访问 {host}。',
    why: '每次登录都回到了应用，而应用又要求重新登录。',
    notProven: '不说明应用为何没有保持会话：cookie 丢失、令牌被拒绝，或时钟有误。',
    next: '查看结束登录的那个响应：它是否设置了 cookie，下一个请求是否带上了它？',
  },
  'state-mismatch': {
    title: '回到 {host} 的 {what} 不是发出的那个，或来得太晚（{ageSeconds} 秒）。',
    why: '按其地址，该回调属于此抓包文件中的授权请求。过晚：{isLate}。',
    notProven: '在另一个窗口开始的登录不在抓包文件中。',
    next: '只在一个标签页中登录一次，不要使用登录页的书签。检查应用把 state 和 nonce 保存在哪里。',
  },
  'saml-failure': {
    title: '发给 {host} 的 SAML 响应有误：{what} 为“{found}”。',
    why: '应为：{wanted}。签发者：{issuer}。服务返回 {status}。',
    notProven: '有些服务容许其中一部分。查询中的响应（重定向绑定，经过压缩）不会被读取。',
    next: '如果是 StatusCode，请查看身份提供方的日志。否则比较双方的地址、受众和时钟。',
  },
  'saml-refused': {
    title: '{host} 拒绝了报告成功的 SAML 响应：状态 {status}（{count} 次）。',
    why: '响应的状态、时间和地址都正确。签发者：{issuer}，已签名：{signed}，已加密：{encrypted}。',
    notProven: '不能确定是签名的问题：用户映射和服务自身的故障看起来相同。',
    next: '阅读服务的日志，并比较它保存的签名证书与身份提供方当前的证书。',
  },
  'identity-provider-code': {
    title: '身份提供方在 {host} 给出代码 {code}（{meaning}，{count} 次）。',
    why: '该代码出现在重定向、URL 或应答中，说明登录为何无法继续。',
    notProven: '有些代码是正常登录的步骤，例如第二因素。代码会随时间变化。',
    next: '向其厂商查询该代码，并在身份提供方的登录日志中查找这次尝试。',
  },
  'csrf-refused': {
    title: '{host} 因 CSRF 令牌拒绝请求：{status}（{method} {path}，{count} 次）。',
    why: '迹象：{sign}。请求头中带有令牌：{sent}。',
    notProven: '会话结束时往往也是这样，因为令牌随会话失效。',
    next: '重新加载页面再试。然后检查 cookie 和令牌是否来自同一会话。',
  },
  'session-ended': {
    title: '{host} 删除了会话 cookie {cookie}，之后有 {refused} 个请求被拒绝。',
    why: '{method} {path} 的响应删除了它。{secondsLater} 秒后出现第一次拒绝。主动退出：{meant}。',
    notProven: '不说明服务器为何结束会话。',
    next: '在服务器日志中查找该请求：那就是会话结束的时刻。',
  },
  'token-in-url': {
    title: '{host} 的 {where} 中有令牌（{parameter}，{count} 次）。',
    why: 'URL 会进入日志、历史记录，并被其他站点看到。',
    notProven: '不能确定令牌是否保密：有些服务使用公开的令牌。',
    next: '在 Authorization 请求头中发送令牌，并用 Referrer-Policy 限制 Referer。',
  },
}
