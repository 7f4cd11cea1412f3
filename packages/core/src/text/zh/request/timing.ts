import type { RequestTexts } from '../../en/request.ts'

export const timing: RequestTexts['timing'] = {
  dominant: {
    queueing: '大部分时间里浏览器暂缓了请求：尚未发送任何内容，服务器对此一无所知。',
    stalled: '大部分时间里请求在浏览器中等待：服务器对此一无所知。',
    dns: '大部分时间用于查找主机的地址。找到后会保留一段时间。',
    connect: '大部分时间用于建立连接。后续请求可以复用同一连接。',
    ssl: '大部分时间用于 TLS 握手。',
    proxy: '大部分时间用于与代理协商，此时服务器还没有收到请求。',
    send: '大部分时间用于发送请求。',
    'worker-start': '大部分时间用于启动 service worker。',
    'worker-respond': '大部分时间用在 service worker 中。',
    wait: '浏览器已发出请求，在等待第一个字节。',
    receive: '响应已经开始；大部分时间用于接收。',
  },
  wait: {
    split: '根据本请求的 TCP 握手，一次往返约 {roundTrip}，因此约 {server} 属于服务器（以及中间环节）。',
    reused: '连接早已打开，因此本请求无法说明往返时间。请与同一主机上新建连接的请求比较。',
    metrics: '服务器在 Server-Timing 中自己说明了 {total}。',
    fewBytes: '响应很小，因此大小不是原因。',
  },
  receive: {
    speed: '{size} 用时 {ms}，即每秒 {speed}。',
    slow: '速度很慢：网络缓慢，或服务器边生成边发送。',
    busy: '浏览器忙于其他工作时会读取得晚，这时责任不在网络。',
    streamed: '这是一个流：只要还有内容就保持打开。用时不代表速度。',
  },
  queueing: {
    multiplexed: '{protocol} 用一个连接承载许多请求：六个连接的上限在这里不是原因。',
    full: '同一源上另有 {count} 个请求正在通过 HTTP/1.1 进行，而它只有六个连接。',
    free: '同一源上只有 {count} 个其他请求在进行，因此六个连接的上限不是原因。',
  },
  send: '请求体为 {size}。',
  total: {
    dns: '文件记录为 {file}：Chrome 把 DNS 查找（{dns}）计算了两次。各阶段合计 {total}。',
    ssl: '文件记录为 {file}：TLS 握手被计算了两次。各阶段合计 {total}。',
    more: '文件记录为 {file}，比各阶段合计（{total}）多 {difference}。',
    less: '文件记录为 {file}，比各阶段合计（{total}）少 {difference}。',
  },
  caveats: {
    noTimings: '文件中没有本请求的时间数据。',
    cache: '响应来自缓存：没有网络阶段。',
    firefox: 'Firefox 只精确到整毫秒，也不记录排队和代理。',
    safari: 'Safari 不记录排队和代理；其连接时间是一个整体。',
    playwright: 'Playwright 不记录连接之前的时间。',
    charles: '这些时间由负责录制的代理测得，而不是浏览器：没有排队时间。',
    proxied: '这些时间由浏览器与服务器之间的录制程序测得：没有排队时间。',
    dnsInConnect: 'Chrome 把 DNS 查找计入连接；这里已将其分开。',
    worker: 'service worker 的工作与其他阶段同时进行，不计入总和。',
    socket: '对套接字而言，用时是它保持打开的时间。',
    preflight: '预检先于它所询问的请求；其用时会加到那个请求上。',
  },
}
