import type { slowRules as english } from '../../en/rules/slow.ts'
import type { RuleText } from '../../rule-text.ts'

export const slowRules: Readonly<Record<keyof typeof english, RuleText>> = {
  'slow-queueing': {
    title: '对 {host} 的请求在浏览器队列中等待了 {ms} 毫秒，占其时间的 {percent}%（{count} 次）。',
    why: '优先级更高的请求先行，或正在准备磁盘缓存。如果 HTTP/1 主机的六个连接都被占用，会有单独的发现说明。',
    notProven: '与服务器无关：那时还没有请求它。',
    next: '查看当时还有哪些请求及其优先级，并让页面同时少请求一些。',
  },
  'slow-stalled': {
    title: '对 {host} 的请求停滞了 {ms} 毫秒，占其时间的 {percent}%（{count} 次）。',
    why: '请求已就绪却无法开始：等待套接字、代理决定、缓存锁或扩展。如果 HTTP/1 主机的六个连接都被占用，会有单独的发现说明。',
    notProven: '不说明是其中哪一个。',
    next: '在没有扩展和代理的情况下重试，再查看浏览器的网络日志。',
  },
  'slow-proxy': {
    title: '代理耗时 {ms} 毫秒，占请求的 {percent}%（{count} 次）。',
    why: '浏览器在连接之前要查找代理（PAC、WPAD）或与它协商。',
    notProven: '不说明慢的是脚本还是代理本身。',
    next: '与直连比较，并测量 PAC 脚本的耗时。',
  },
  'slow-dns': {
    title: '解析 {host} 用了 {ms} 毫秒，占请求的 {percent}%（{count} 次）。',
    why: '用户网络的解析器应答迟缓。',
    notProven: '不说明慢的是解析器还是该域名自己的服务器。',
    next: '在用户的电脑上用另一个解析器对比 `nslookup {host}` 的耗时。',
  },
  'slow-connect': {
    title: '连接 {host} 用了 {ms} 毫秒，占请求的 {percent}%（{count} 次）。',
    why: 'TCP 握手是一次往返。这一次很长：距离、丢包或 VPN。',
    notProven: '繁忙的服务器也可能迟迟不接受连接。',
    next: '与捕获中的其他主机、以及另一个网络比较。',
  },
  'slow-tls': {
    title: '与 {host} 的 TLS 握手用了 {ms} 毫秒，占请求的 {percent}%（{count} 次）。',
    why: '这远多于它所需的往返；从 TCP 看，每次往返为 {connectMs} 毫秒。',
    notProven: '不说明原因：流量检查、吊销检查和过长的证书链都要花时间。',
    next: '把证书的颁发者与该主机真正的颁发者比较。',
  },
  'slow-send': {
    title: '向 {host} 发送 {bytes} 字节用了 {ms} 毫秒，占请求的 {percent}%（{count} 次）。',
    why: '请求带有正文，而上行线路很慢。',
    notProven: '服务器读取缓慢时看起来也一样。',
    next: '测量上传速度，并与较小的上传比较。',
  },
  'slow-wait': {
    title: '{host} 用了 {ms} 毫秒才开始应答，占请求的 {percent}%（{method} {path}，{count} 次）。',
    why: '等待时间包含一次往返和服务器准备响应的时间。',
    notProven: '不说明主机背后哪个服务耗时；中间的代理也计算在内。',
    next: '取最慢请求的跟踪 ID，查看它在后端的路径。',
  },
  'slow-receive': {
    title: '来自 {host} 的内容用了 {ms} 毫秒到达，占请求的 {percent}%（{bytes} 字节，{count} 次）。',
    why: '线路慢、浏览器繁忙，或服务器分小块发送。',
    notProven: '正文很小时，更多是服务器在流式发送，而不是线路的问题。',
    next: '把每秒 {bytesPerSecond} 字节的速度与此捕获中的其他下载比较。',
  },
}
