import type { connectionRules as english } from '../../en/rules/connection.ts'
import type { RuleText } from '../../rule-text.ts'

export const connectionRules: Readonly<Record<keyof typeof english, RuleText>> = {
  'connection-limit': {
    title:
      '对 {host} 的请求最多等待了 {waitedMs} 毫秒，其间另有 {active} 个请求占用了它的全部连接（{count} 次）。',
    why: '与该主机使用的是 HTTP/1：浏览器对同一源只打开六个连接，每个连接一次只处理一个请求。',
    notProven: '不说明用户感到了这段等待：页面的其他部分可能更慢。',
    next: '让主机使用 HTTP/2，找出是什么长时间占用连接，或让页面少请求一些。',
  },
  'no-keep-alive': {
    title: '{host} 在每次响应后都关闭连接（{requests} 次中有 {closed} 次）。',
    why: '这样每个请求都需要新连接：握手共用了 {handshakeMs} 毫秒。',
    notProven: '不说明是谁关闭的：也可能是途中的代理。',
    next: '在服务器或其前面的代理上允许 keep-alive。',
  },
  'repeated-handshakes': {
    title: '对 {host} 的请求新建了 {handshakes} 个连接，尽管刚有连接空闲下来（{requests} 个请求本可复用）。',
    why: '握手用了 {handshakeMs} 毫秒。过短的空闲超时、负载均衡器、VPN 和检查流量的代理会过早关闭连接。',
    notProven: '不说明是谁关闭的。浏览器把带凭据和不带凭据的连接分开。',
    next: '把服务器、负载均衡器和代理的空闲超时与请求之间的停顿比较。',
  },
  'protocol-downgrade': {
    title: '{host} 支持更新的协议，但有 {oldRequests} 个请求使用了 HTTP/1.1。',
    why: '它以 HTTP/2 或 HTTP/3 答复了 {newRequests} 个请求，或通过 Alt-Svc 提供它们。检查流量的代理往往只支持 HTTP/1.1。',
    notProven: '不说明途中有代理：同一主机的服务器可能不同，UDP 也可能被阻止。',
    next: '与没有代理的网络比较，并查看浏览器收到的证书。',
  },
  'one-bad-server': {
    title:
      '{host} 的 {addresses} 个地址中只有 {address} 失败（那里失败 {failures} 次，其他地址成功 {successes} 次）。',
    why: '同一调用 {method} {path} 在这个地址失败，在其他地址成功。',
    notProven: '不说明那台服务器出了什么问题，也不说明问题仍然存在。',
    next: '请该主机的负责人让 {address} 退出服务，并查看它的日志。',
  },
  'private-address': {
    title: '{host} 是通过 {address} 访问的，这不是公网地址（此类主机数：{hosts}）。',
    why: '代理、VPN、hosts 文件中的条目或网络的名称服务器给出了这个地址。',
    notProven: '这本身没有错：企业常以这种方式访问自己的服务。',
    next: '在另一个网络上与 `nslookup {host}` 的结果比较，并在没有代理或 VPN 的情况下重试。',
  },
}
