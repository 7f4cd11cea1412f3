import type { realtimeRules as english } from '../../en/rules/realtime.ts'
import type { RuleText } from '../../rule-text.ts'

export const realtimeRules: Readonly<Record<keyof typeof english, RuleText>> = {
  'websocket-failed': {
    title: '与 {host} 的 WebSocket 没有建立（{status}，{path}，{count} 次）。',
    why: '升级请求没有得到 101 应答。',
    notProven: '不说明是谁拒绝的：去掉 Upgrade 的代理、负载均衡器，或服务器对源的检查。',
    next: '从另一个网络尝试，并在给出该状态码的那一跳的日志中查找。',
  },
  'websocket-handshake': {
    title: '{host} 对 WebSocket 升级的应答有误：{header}（{path}，{count} 次）。',
    why: 'RFC 6455 要求有 Sec-WebSocket-Accept，以及浏览器所提供的协议之一（提供：{offered}，应答：{answered}）。否则浏览器会关闭连接。',
    notProven: '不说明服务器有错：途中的代理可能去掉了这个响应头。',
    next: '把服务器一侧的升级响应头与这里的比较。',
  },
  'websocket-reconnects': {
    title: '与 {host} 的 WebSocket 连续重新打开了 {reconnects} 次（{path}）。',
    why: '每个连接约在 {lifeMs} ms 后结束，页面随即打开下一个。如果时长都一样，就是某一方的空闲超时结束了它们。',
    notProven: '不说明是谁结束的：服务器、负载均衡器或用户网络中的代理。',
    next: '把连接时长与途中的各个超时比较，并以短于最短超时的间隔发送 ping。',
  },
  'websocket-broken': {
    title: '与 {host} 的 WebSocket 打开后中断：{reason}（{path}，{count} 次）。',
    why: '收到了错误或表示故障的关闭码，或什么都没有收到（{messages} 条消息）。',
    notProven: '不说明用户有所察觉：多数客户端会重新连接。没有消息的连接也可能只是无话可说。',
    next: '在服务器和负载均衡器的日志中查找连接的结束。',
  },
  'fallback-transport': {
    title: '与 {host} 的 WebSocket 失败，页面改用轮询（{polls} 次轮询，{path}）。',
    why: '客户端库改用了后备方式：可以工作，但请求更多，消息更晚。',
    notProven: '不说明是谁阻止了 WebSocket。',
    next: '放行升级请求（代理、负载均衡器、过滤器），看轮询是否结束。',
  },
  'stream-cut': {
    title: '{host} 的事件流不顺畅：{fault}（{streams} 个流，{ms} ms，{path}）。',
    why: '“cut”：流在这段时间后结束，浏览器重新打开它。“buffered”：这段时间内什么都没有，随后一次全部到达。',
    notProven: '不说明是谁造成的。有些服务器会有意结束流。',
    next: '对此路径关闭缓冲（X-Accel-Buffering: no），延长空闲超时，并每 15 秒发送一行注释。',
  },
  'worker-answer-failed': {
    title: '页面的 service worker 代替 {host} 给出了失败的应答（{status}，{path}，{count} 次）。',
    why: '应答来自 worker（{source}），而不是网络。',
    whyOf: {
      untold:
        '此源有 service worker，而其自身页面的请求在没有到达网络、也没有给出原因的情况下失败。worker 没有兑现应答的承诺时，只会留下这样的痕迹。',
    },
    notProven: 'worker 可能掩盖了它自己的请求的失败。',
    next: '在开发者工具中选择“Bypass for network”重试，并查看 worker 自己的请求。',
  },
  'worker-cache-stale': {
    title: 'service worker 显示了旧页面，其组成部分在 {host} 上已不存在（{status}，{count} 次）。',
    why: '文档 {page} 来自 worker 的 cache storage，它引用的脚本或样式已不存在。',
    notProven: '不说明新页面引用的是别的文件：缺少文件的部署看起来也一样。',
    next: '注销 worker 并重新加载；让它优先从网络获取文档。',
  },
  'worker-startup': {
    title: '启动 service worker 用了 {startupMs} ms（超过 {limitMs} ms，{host}，{count} 次）。',
    why: '请求要等到 worker 运行之后。',
    notProven: '不说明 worker 本身慢：繁忙的电脑也会启动得晚。',
    next: '使用 navigation preload，并减小 worker 的脚本。',
  },
  'beacon-lost': {
    title: '离开页面时向 {host} 发送了 beacon，没有应答（{error}，{count} 次）。',
    why: '浏览器发送后并不等待，因此没有记录应答。',
    notProven: '不说明它丢失了：它很可能已经送达。',
    next: '不必理会。',
  },
}
