import type { Texts } from '../catalogue.ts'

/** 对比的用语。 */
export const compare: Texts['compare'] = {
  kinds: {
    status: {
      says: '{host} 返回 {broken}，而在正常的抓包中返回 {working}（{method} {path}）。',
      next: '先比较两个请求所发送的内容；再到 {host} 的日志中查找异常抓包里的这个请求。',
    },
    error: {
      says: '对 {host} 的请求失败：{broken}；在正常的抓包中为 {working}（{method} {path}）。',
      next: '查明该用户与 {host} 之间有什么：网络、代理、浏览器策略。',
    },
    redirect: {
      says: '{host} 转向 {broken}，而在正常的抓包中为 {working}（{method} {path}）。',
      next: '查明该用户为何被引向别处：会话、权限或代理规则。',
    },
    missing: {
      says: '{host} 的 {method} {path} 从未被调用（正常的抓包中有 {times} 次）。',
      next: '查看它之前发生了什么：是否有调用失败，或某个响应把它关闭了。',
    },
    new: {
      says: '只有异常的抓包调用了 {host} 的 {method} {path}（{times} 次）。',
      next: '查看应用是否走了另一条路径，以及从何处开始。',
    },
    'failed-call': {
      says: '{host} 对正常抓包中没有的调用返回了 {broken}（{method} {path}，{times} 次）。',
      next: '到 {host} 的日志中查找这些请求。',
    },
    count: {
      says: '{host} 的 {method} {path} 被调用了 {broken} 次，而正常的抓包中为 {working} 次。',
      next: '重复的调用可能是重试或轮询：请比较最后的响应。',
    },
    flag: {
      says: '{host} 的{side}中有一个开关不同：{field} 为 {broken}，而在正常的抓包中为 {working}（{method} {path}）。',
      next: '查明由谁为该用户设置 {field}：许可、角色、策略或功能开关。',
    },
    'body-error': {
      says: '{host} 的{side}中带有错误：{field} 为 {broken}，而在正常的抓包中为 {working}（{method} {path}）。',
      next: '到 {host} 的日志中查找这个错误。',
    },
    state: {
      says: '{host} 的{side}中状态不同：{field} 为 {broken}，而在正常的抓包中为 {working}（{method} {path}）。',
      next: '查明由什么决定 {field}，以及页面是否依赖它。',
    },
    value: {
      says: '{host} 的{side}中有一个值不同：{field} 为 {broken}，而在正常的抓包中为 {working}（{method} {path}）。',
      next: '查看页面是否依赖 {field}。',
    },
    removed: {
      says: '{host} 的{side}中缺少 {field}；在正常的抓包中为 {working}（{method} {path}）。',
      next: '查看页面是否依赖 {field}。',
    },
    added: {
      says: '只有异常的抓包里 {host} 的{side}中有 {field}：{broken}（{method} {path}）。',
      next: '查看页面是否依赖 {field}。',
    },
    content: {
      says: '{host} 的文档标题为 {broken}，而在正常的抓包中为 {working}（{method} {path}）。',
      next: '打开两个文档：原位置上可能是错误页或登录页。',
    },
    'header-missing': {
      says: '{host} 的{side}缺少标头 {name}（{method} {path}，{count} 次）。',
      next: '查明由谁添加 {name}，又可能被谁去掉：应用、扩展或代理。',
    },
    'header-new': {
      says: '只有异常的抓包里 {host} 的{side}带有标头 {name}（{method} {path}，{count} 次）。',
      next: '查明由谁添加 {name}：应用、扩展或代理。',
    },
    'header-value': {
      says: '{host} 的{side}中标头 {name} 为 {broken}，而在正常的抓包中为 {working}（{method} {path}，{count} 次）。',
      next: '查明由谁设置 {name}，以及对方是否依赖它。',
    },
    'cookie-missing': {
      says: '{host} 的{side}缺少 Cookie {name}（{method} {path}，{count} 次）。',
      next: '找到设置 {name} 的响应，并查明浏览器为何不保存或不发送它。',
    },
    'cookie-new': {
      says: '只有异常的抓包里 {host} 的{side}带有 Cookie {name}（{method} {path}，{count} 次）。',
      next: '用全新的浏览器配置文件再试一次。',
    },
    'parameter-missing': {
      says: '对 {host} 的请求缺少参数 {name}；在正常的抓包中为 {working}（{method} {path}）。',
      next: '查明应用从何处取得 {name}。',
    },
    'parameter-new': {
      says: '只有异常的抓包里对 {host} 的请求带有参数 {name}：{broken}（{method} {path}）。',
      next: '查明应用从何处取得 {name}。',
    },
    'parameter-value': {
      says: '对 {host} 的请求中参数 {name} 为 {broken}，而在正常的抓包中为 {working}（{method} {path}）。',
      next: '查明应用从何处取得 {name}。',
    },
    slower: {
      says: '{host} 在 {phase} 阶段用了 {broken} 毫秒，而在正常的抓包中为 {working} 毫秒（{method} {path}）。',
      next: 'haruspex explain {phase} 说明这个阶段发生了什么。',
    },
  },
  sides: { request: '请求', response: '响应' },
  title: '对比',
  working: '正常',
  broken: '异常',
  differences: '差异',
  none: '没有能够说明问题的差异。',
  onlyNotes: '只有细小的差异。',
  first: '最能说明问题',
  pairs: '有对应的请求：{pairs}；仅在正常的抓包中：{onlyWorking}；仅在异常的抓包中：{onlyBroken}',
  little: '两个抓包几乎没有共同之处：可能来自不同的应用或不同的步骤。',
  hosts: '相互对应的主机',
  by: { name: '名称相同', given: '已指定', endpoints: '端点相同' },
  unknownHost: '两个抓包中都没有对 --map 所指 {host} 的请求。',
  count: '有 {count} 处差异相同；此为第一处。',
  untold: '未列出的差异：{count}。',
  heads: { severity: '严重程度', says: '差异', working: '正常', broken: '异常' },
}
