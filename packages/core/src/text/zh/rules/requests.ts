import type { requestsRules as english } from '../../en/rules/requests.ts'
import type { RuleText } from '../../rule-text.ts'

export const requestsRules: Readonly<Record<keyof typeof english, RuleText>> = {
  'duplicate-request': {
    title: '{method} {path} 在 {gapMs} 毫秒内向 {host} 发送了两次（{count} 次）。',
    why: '方法、URL 和正文都相同。双击或运行了两次的程序效果会把请求发送两次。',
    notProven: '不说明真的创建了两份：服务器可能已识别出它们相同。',
    next: '查看服务器对这两个请求各做了什么，并在请求进行时禁用按钮。',
  },
  polling: {
    title: '每 {intervalSeconds} 秒调用一次 {host} 的 {method} {path}（共 {calls} 次）。',
    why: '调用以固定的间隔重复：页面在轮询。',
    notProven: '这本身没有错，除非服务器或配额因此受损。',
    next: '查找用户的操作时先排除这些调用；再问问能否改用推送。',
  },
  'retry-storm': {
    title: '{host} 的 {method} {path} 失败后又被调用了 {retries} 次，间隔 {pauseMs} 毫秒。',
    why: '各次尝试之间的停顿没有变长，使陷入困境的服务器收到更多而不是更少的调用。',
    notProven: '不说明第一次调用为何失败：那是另一条发现。',
    next: '找出第一次失败的原因，并让客户端在每次尝试后等待更久。',
  },
  'unsafe-retry': {
    title: '{method} {path} 在失败（{failure}）{pauseSeconds} 秒后再次发往 {host}。',
    why: '服务器可能已经执行了第一个请求，而第二个的正文相同且没有幂等键：{method} 每发送一次就会执行一次。',
    notProven: '不说明有什么东西存在两份：服务器第一次可能什么也没做，也可能认出了第二次。',
    next: '查找这一时间产生的重复记录，并在每次尝试时附带幂等键。',
  },
  'one-by-one': {
    title: '在 {seconds} 秒内逐个向 {host} 请求了 {calls} 个同类对象：{path}。',
    why: '每个对象都有自己的请求，而每个请求都要一次往返。',
    notProven: '不说明页面在等待它们。',
    next: '用一个请求取得全部对象。',
  },
  'get-with-body': {
    title: '{host} 的 {method} {path} 带有正文（{count} 次）。',
    why: '这个方法的正文没有意义：代理和服务器可能丢弃正文，或拒绝请求。',
    notProven: '不说明正文已被丢弃：有些接口会读取它。',
    next: '改用 POST 发送，或放到 URL 中。',
  },
  'get-that-changes': {
    title: '{host} 的 GET {path} 似乎会改变数据（{count} 次）。',
    why: '路径的名字是一个动作。浏览器、缓存和链接检查程序随时都可能调用 GET。',
    notProven: '不说明它真的改变了什么：只是名字如此。',
    next: '询问接口的负责人，并改用 POST 或 DELETE。',
  },
  'redirect-lost-body': {
    title: '{host} 的 POST {path} 被 {status} 重定向，变成了没有正文的 GET。',
    why: '重定向指向同一地址的另一种写法（https、www、结尾的斜杠）。遇到 301 和 302，浏览器以 GET 继续；其答复为 {nextStatus}。',
    notProven: '不说明服务器在第一个地址是否需要正文。',
    next: '直接把请求发往最终地址，或改用 307 或 308 重定向。',
  },
  'malformed-header': {
    title: '{host} 的响应有格式不正确的标头：{header}（{count} 次）。',
    why: '该标头以不同的值重复出现、有正文却缺失，或含有不允许的字符。值：{value}。',
    notProven: '不说明浏览器因此出错：浏览器能容忍许多代理和其他客户端会拒绝的内容。',
    next: '查看是应用、代理还是缓存添加了该标头，并只由其中一个添加。',
  },
  'media-type-clash': {
    title: '{host} 不接受 {method} {path} 的 {header}：{offered}（{status}，{count} 次）。',
    why: '客户端与服务器对媒体类型没有一致意见。服务器接受：{accepted}。',
    notProven: '不说明是哪一方变了。',
    next: '把该标头与正常请求的标头以及接口文档比较。',
  },
  'deprecated-api': {
    title: '{host} 声明 {path} 将停用：{header}（{count} 次）。',
    why: '响应中写明：{value}。',
    notProven: '只要调用仍然成功，就与当前问题无关。',
    next: '告诉客户端的负责人是哪个调用，以及必须在何时之前替换。',
  },
  'too-many-requests': {
    title: '{host} 答复请求过多：429（{count} 次）。',
    why: '配额已用完。Retry-After：{retryAfter}。',
    notProven: '不说明是谁用完的：配额可能与他人共用。',
    next: '数一数之前的调用，并按响应所说的时间等待。',
  },
  'retry-after-ignored': {
    title:
      '{host} 要求等待 {waitSeconds} 秒，而 {method} {path} 在 {afterSeconds} 秒后就再次调用（{calls} 次）。',
    why: '客户端没有遵守 Retry-After。过早的调用会再次被拒绝，还可能延长限制。',
    notProven: '不说明最初为何达到限制。',
    next: '让客户端按 Retry-After 所说的时间等待后再调用。',
  },
  'quota-nearly-used': {
    title: '{host} 的 {limit} 次调用只剩 {remaining} 次。',
    why: '其配额标头如此说明。用完之后，调用将得到 429。',
    notProven: '不说明已有调用被拒绝。',
    next: '找出还有谁在使用这份配额，并减少调用。',
  },
  throttled: {
    title: '{host} 要求稍后再来：{method} {path} 的答复是 503 和 Retry-After（{count} 次）。',
    why: '给出时间的服务器（Retry-After：{retryAfter}）是在限流或维护；停机的服务器不会给出时间。',
    notProven: '不说明是两者中的哪一个。',
    next: '按响应所说的时间等待；并向该主机的负责人询问限制和维护情况。',
  },
}
