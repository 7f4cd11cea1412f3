import type { Glossary } from '../../glossary.ts'

/** The phases of one request and why it may wait before it is sent. */
export const phaseTexts: Pick<Glossary, 'phases' | 'phaseReasons'> = {
  phases: {
    queueing: {
      title: '排队（Queueing）',
      meaning: '连接开始之前，浏览器暂缓该请求。',
    },
    stalled: { title: '停滞（Stalled）', meaning: '连接本可开始，但请求仍在等待，原因与排队相同。' },
    dns: { title: 'DNS 查找（DNS Lookup）', meaning: '正在把主机名解析为地址。' },
    connect: {
      title: '初始连接（Initial connection）',
      meaning: '正在建立连接：TCP 握手及其重试，以及 TLS。复用已打开的连接时没有这一阶段。',
    },
    ssl: { title: 'SSL（TLS）', meaning: 'TLS 握手，是初始连接的一部分。' },
    proxy: { title: '代理协商（Proxy negotiation）', meaning: '浏览器正在与代理服务器协商。' },
    send: { title: '发送请求（Request sent）', meaning: '正在发送请求。只有上传数据或上行缓慢时才会很长。' },
    'worker-start': {
      title: 'ServiceWorker 准备',
      meaning: '浏览器正在启动页面的 service worker。',
    },
    'worker-respond': {
      title: '发往 ServiceWorker 的请求',
      meaning: '请求在 service worker 手中，由它应答或继续转发。',
    },
    wait: {
      title: '等待（TTFB）',
      meaning: '浏览器在等待响应的第一个字节：一次网络往返，加上服务器准备响应的时间。',
    },
    receive: {
      title: '内容下载（Content Download）',
      meaning: '正在接收响应。响应很大、网络缓慢，或浏览器忙于其他工作而来不及读取时会很长。',
    },
  },
  phaseReasons: {
    priority: '有更高优先级的请求先行。',
    connections: '到该源已打开六个 TCP 连接，这是 HTTP/1.0 和 HTTP/1.1 的上限。',
    'disk-cache': '浏览器正在分配磁盘缓存空间。',
    'name-not-cached': '设备缓存中没有该名称，需要查询。',
    'slow-resolver': 'DNS 服务器距离远、过载，或还要向其他服务器查询。',
    distance: '服务器距离远：每次握手都需要往返。',
    'lost-packets': '数据包丢失，停顿之后重新握手。',
    'tls-handshake': 'TLS 还需一次往返，TLS 1.3 之前需要两次。',
    'proxy-script': '浏览器正在通过 WPAD 查找代理，或执行 PAC 脚本。',
    'proxy-sign-in': '代理要求登录，或打开隧道缓慢。',
    'large-upload': '正文很大。',
    'slow-uplink': '上行缓慢或被共用。',
    'worker-boot': 'service worker 处于休眠，需要先启动。',
    'worker-code': 'service worker 的代码在其缓存或网络上耗时。',
    'round-trip': '一次网络往返：大约与建立 TCP 连接的时间相同。',
    'server-work': '服务器或其后的系统在准备响应：往返以外的其余时间。',
    'large-answer': '响应很大。',
    'slow-network': '网络缓慢。',
    'busy-browser': '浏览器忙于其他工作，读取缓慢。',
  },
}
