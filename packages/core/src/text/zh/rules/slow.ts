import type { slowRules as english } from '../../en/rules/slow.ts'
import type { RuleText } from '../../rule-text.ts'

export const slowRules: Readonly<Record<keyof typeof english, RuleText>> = {
  'slow-queueing': {
    title: '对 {host} 的请求在浏览器队列中等待了 {ms} 毫秒，占其时间的 {percent}%（{count} 次）。',
    why: '优先级更高的请求先行，或浏览器正在磁盘缓存中分配空间。',
    whyOf: {
      connections:
        '同一来源还有 {active} 个请求在进行。使用 HTTP/1 时，浏览器对一个来源最多打开六条连接，下一个请求要等到有空闲连接。',
    },
    notProven: '与服务器无关：那时还没有请求它。',
    next: '数一数同时进行的请求，让页面一次少请求一些。如果用的是 HTTP/1，让主机改用 HTTP/2。',
  },
  'slow-stalled': {
    title: '对 {host} 的请求停滞了 {ms} 毫秒，占其时间的 {percent}%（{count} 次）。',
    why: '请求已就绪却被拦住：优先级更高的请求、代理决定、磁盘缓存、扩展，或没有可用的套接字。',
    whyOf: {
      connections:
        '同一来源还有 {active} 个请求在进行。使用 HTTP/1 时，浏览器对一个来源最多打开六条连接，下一个请求要等到有空闲连接。',
    },
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
    next: '与抓包中的其他主机、以及另一个网络比较。',
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
    whyOf: {
      'round-trip':
        '等待时间包含一次往返和服务器准备响应的时间。到此主机的一次往返约为 {roundTripMs} 毫秒，因此服务器用了 {serverMs} 毫秒。',
    },
    notProven: '不说明主机背后哪个服务耗时；中间的代理也计算在内。',
    next: '取最慢请求的跟踪 ID，查看它在后端的路径。',
  },
  'slow-receive': {
    title: '来自 {host} 的内容用了 {ms} 毫秒到达，占请求的 {percent}%（{bytes} 字节，{count} 次）。',
    why: '线路慢、浏览器繁忙，或服务器分小块发送。',
    notProven: '正文很小时，更多是服务器在流式发送，而不是线路的问题。',
    next: '把每秒 {bytesPerSecond} 字节的速度与此抓包中的其他下载比较。',
  },
  'server-timing-told': {
    title:
      '{host} 说明了时间的去向：{ms} 毫秒中 {metric} 用了 {metricMs} 毫秒（{method} {path}，{count} 次）。',
    why: '服务器在 Server-Timing 响应头中列出自己的各个阶段。除其最大的数值外，等待时间中还有 {restMs} 毫秒属于线路和没有说明的各跳。',
    notProven: '这是服务器自己的测量；各项可能重叠，没有列出的就无从知道。',
    next: '询问该阶段的负责人。如果大部分时间没有说明，请查看网络和中间的代理。',
  },
  'long-poll': {
    title: '{host} 在有消息之前保持请求打开，最长 {ms} 毫秒（{count} 次）；它们不算慢。',
    why: '事件流想持续多久就持续多久。长轮询要么有明显的名称，要么每次都在同样的 20 到 65 秒后结束。',
    notProven: '不说明它们正常：被代理切断时看起来也一样。',
    next: '无需处理，除非消息来得太晚；那时请看应答何时结束。',
  },
  'host-slow': {
    title: '{host} 整体缓慢：{requests} 个应答中有一半在 {ms} 毫秒之后才开始。',
    why: '慢的不是某一个请求。最慢的二十分之一要 {mostMs} 毫秒。',
    whyOf: {
      'round-trip':
        '慢的不是某一个请求，也不能怪线路：到此主机的一次往返是 {roundTripMs} 毫秒。最慢的二十分之一要 {mostMs} 毫秒。',
    },
    notProven: '不说明是哪一部分：主机本身、所有请求共同依赖的东西，或它前面的代理。',
    next: '与该主机平时的数值比较，查找负载、数据库或所有请求共用的网关。',
  },
  'round-timeout': {
    title: '对 {host} 的 {requests} 个请求都在 {seconds} 秒后结束：这是配置的超时。',
    why: '计算不会恰好在整数秒后结束，超时才会。途中有一方最多只等这么久。',
    notProven: '不说明是谁的：应用、网关、负载均衡器和数据库驱动都有超时。它只是结束等待，并不是等待的原因。',
    next: '找出哪一跳配置为 {seconds} 秒，以及它在等什么。加长超时只会掩盖问题。',
  },
  'serial-chain': {
    title: '页面依次调用 {host} {calls} 次，共用 {ms} 毫秒。',
    why: '每次调用都在前一次结束后才开始，涉及 {endpoints} 个端点。它们的时间相加，而本可以重叠。',
    notProven: '不说明它们可以同时进行：一次调用可能需要前一次的应答。',
    next: '查看是什么发起这些调用；互不依赖的就同时进行或合并为一次。',
  },
  'idle-gap': {
    title: '页面尚未加载完，却有 {ms} 毫秒没有任何请求在进行（这样的空档有 {gaps} 处）。',
    why: '这段时间与网络和服务器都无关。浏览器在运行脚本，或脚本在等定时器。',
    notProven: '不说明浏览器在做什么：抓包文件只记录请求。文件遗漏的请求也可能填满这段空档。',
    next: '在浏览器的性能面板中录制同样的操作，查看那一刻的脚本。',
  },
  'slow-page': {
    title: '页面加载用了 {ms} 毫秒。',
    why: '浏览器的“load”事件这么晚才到，文档自身的内容在 {contentMs} 毫秒后就绪。服务器在 {waitMs} 毫秒后开始返回文档。',
    notProven: '页面往往在“load”之前很久就能使用；第三方的一张慢图片也会推迟它。',
    next: '在瀑布图中查看那一刻之前最后结束的是什么。',
  },
  'slow-third-party': {
    title: '在页面内容就绪之前，{site} 的脚本和样式占用了请求时间的 {percent}%。',
    why: '{requests} 个请求共 {bytes} 字节，合计 {ms} 毫秒。浏览器会为脚本和样式而暂停页面。',
    whyOf: {
      held: '其中最后一个一到，页面内容随即就绪；在此之前，有 {heldMs} 毫秒只是在等它。{requests} 个请求共 {bytes} 字节，合计 {ms} 毫秒。',
    },
    notProven: '异步加载的脚本不会阻塞页面，而且请求之间会重叠。',
    next: '屏蔽该网站后加载页面并比较。如果有效，请推迟加载它的脚本，或联系其运营方。',
  },
}
