import type { failRules as english } from '../../en/rules/fail.ts'
import type { RuleText } from '../../rule-text.ts'

export const failRules: Readonly<Record<keyof typeof english, RuleText>> = {
  'server-error': {
    title: '{host} 出错，状态码 {status}（{method} {path}，{count} 次）。',
    why: '500 及以上、且不属于网关的状态码，表示服务器上的代码出错。',
    whyOf: {
      message: '500 及以上、且不属于网关的状态码，表示服务器上的代码出错。响应中写着：“{message}”。',
      upstream: '响应转达了后方服务的故障：{upstream}，状态码 {upstreamStatus}。响应中写着：“{message}”。',
    },
    notProven: '不说明原因。请求可能不寻常，错误也可能来自其后的服务。',
    next: '取此响应的跟踪 ID 和 Date，在后端日志中查找。',
  },
  'gateway-error': {
    title: '{host} 前面的网关返回 {status}（{method} {path}，{count} 次）。',
    why: '这些状态码由代理、负载均衡器或 CDN 给出：它无法连到应用，或不再等待。',
    whyOf: {
      named: '这些状态码由代理、负载均衡器或 CDN 给出：它无法连到应用，或不再等待。响应头指明的是：{layer}。',
    },
    notProven:
      '边缘节点会在所有经过它的响应中署名，因此作答的也可能是它后面的一跳。应用本身可能从未收到该请求。',
    next: '查看作答的那一跳的上游日志。等待时间接近整数秒，就是配置的超时。',
  },
  'client-error': {
    title: '{host} 拒绝了请求，状态码 {status}（{method} {path}，{count} 次）。',
    why: '4xx 状态码表示服务器认为请求本身有误。',
    whyOf: {
      message: '4xx 状态码表示服务器认为请求本身有误。响应中写着：“{message}”。',
      upstream: '响应转达了后方服务的故障：{upstream}，状态码 {upstreamStatus}。响应中写着：“{message}”。',
    },
    notProven: '不说明请求的哪一部分有误，也不说明服务器是对的：后方服务的故障也可能以 4xx 的形式转达。',
    next: '阅读响应正文里的错误，并与一个正常的请求比较。',
  },
  'not-found': {
    title: '{host} 没有所请求的内容：404（{part}：{method} {path}，{count} 次）。',
    why: '路径错误、内容已不存在，或部署后留下了旧的引用。',
    notProven: '有些服务器在用户无权查看时也返回 404。',
    next: '检查路径。对于带哈希的脚本和样式，请不用缓存重新加载页面并比较版本。',
  },
  'dns-failure': {
    title: '无法解析域名 {host}（{error}，{count} 次）。',
    why: '浏览器在用户的网络上没有得到该主机的地址，因此没有发出请求。',
    notProven: '不说明该域名在别处是否存在：分离式 DNS、VPN 或过滤型解析器会隐藏域名。',
    next: '在用户的电脑上运行 `nslookup {host}`，分别在有 VPN 和没有 VPN 时。',
  },
  'connection-refused': {
    title: '无法连接 {host}（{error}，{count} 次）。',
    why: '该地址答复无人监听，或没有到达它的路由。',
    notProven: '防火墙也可能以主机的名义拒绝。',
    next: '检查服务是否监听该端口，再检查中间防火墙的允许列表。',
  },
  'connection-timeout': {
    title: '{host} 没有及时应答（{error}，{waitedMs} 毫秒后，{count} 次）。',
    why: '数据包已发出，直到浏览器放弃也没有任何回应。',
    notProven: '不说明在哪里丢失：用户的防火墙、VPN、线路，或过载的主机。',
    next: '从另一个网络尝试同一主机，并从用户的网络追踪路由。',
  },
  'connection-reset': {
    title: '与 {host} 的连接中断（{error}，{count} 次）。',
    why: '在响应完整之前，连接被关闭、被重置、没有内容，或违反了协议。',
    notProven: '不说明是谁关闭的：中间设备、空闲超时和服务器崩溃看起来都一样。',
    next: '看重试是否成功，再试不用 VPN 或检查型代理、以及关闭 QUIC 的情况。',
  },
  'network-changed': {
    title: '请求 {host} 时电脑的网络发生了变化（{error}，{count} 次）。',
    why: '切换 Wi-Fi 或 VPN，或电脑休眠，会中断所有正在进行的请求。',
    notProven: '不说明应用出错；同样的请求现在可能成功。',
    next: '请在稳定的网络上重新抓包。',
  },
  'blocked-by-client': {
    title: '浏览器在发出之前阻止了对 {host} 的请求（{error}，{count} 次）。',
    why: '广告拦截器之类的扩展，或 DevTools 的请求阻止功能，拦下了它们。',
    whyOf: {
      unnamed:
        '浏览器拦下了它们，没有给出原因（错误文本为空）。协议和页面的策略都不能解释；剩下的可能是广告拦截器之类的扩展，或 DevTools 的请求阻止功能。',
    },
    notProven: '不说明是哪个扩展。',
    next: '请在没有扩展的无痕窗口中重试。',
  },
  'blocked-by-policy': {
    title: '安全策略阻止了 {host}：{policy}（{error}，{count} 次）。',
    why: '浏览器执行页面、响应或管理员的策略。Chrome 的渲染进程阻止请求时，错误文本为空。',
    notProven: '错误文本为空时，文件没有写明策略；它由协议和文档的响应头推断而来。',
    next: '把被阻止的 URL 与所列策略对照，在策略中放行，或换一种方式加载。',
  },
  cancelled: {
    title: '对 {host} 的请求被取消（{reason}：{error}，{count} 次）。',
    why: '页面、它自己的超时或用户放弃了请求：更新的搜索、关闭的对话框。',
    whyOf: {
      navigation: '那一刻另一个文档开始加载，旧文档尚未完成的请求被放弃。',
      superseded: '那一刻同一请求重新发出，就像每输入一个字母就搜索一次那样。',
      timeout: '它们都在同样的整数秒后结束：前端最多只等这么久。',
    },
    notProven: '很少是问题的原因。',
    next: '先看别处。如果都在同样的时间后结束，请查找前端里的超时设置。',
  },
  'no-response': {
    title: '{host} 没有给出可用的响应，文件也没有说明原因（{error}，{count} 次）。',
    why: '没有状态码，或旁边的错误没有说明原因。',
    notProven: '不说明原因：被阻止的跨源请求、扩展和丢失的连接都可能如此。',
    next: '查看同一时刻浏览器的控制台，并重新抓包。',
  },
  'body-cut': {
    title: '{host} 的一个响应没有完整到达（{error}，{count} 次）。',
    why: '浏览器如此报告，或收到的少于响应头所声明的。',
    notProven: '不说明在哪里被截断：服务器、代理和杀毒软件都可能。',
    next: '不经代理和杀毒软件获取同一 URL，比较长度。',
  },
  'error-in-success': {
    title: '{host} 返回 {status}，但内容表明失败：“{field}”（{method} {path}，{count} 次）。',
    why: '状态码是成功，JSON 里却带有错误。',
    whyOf: {
      message: '状态码是成功，JSON 里却带有错误：“{message}”。',
      upstream:
        '状态码是成功，JSON 里却带有错误，并转达了后方服务的故障：{upstream}，状态码 {upstreamStatus}。其中写着：“{message}”。',
    },
    notProven: '有些应用用这种方式报告预期的情况。',
    next: '阅读响应中的消息，并用它的跟踪 ID 在后端日志中查找。',
  },
  'tls-failure': {
    title: '无法与 {host} 建立安全连接（{error}，{count} 次）。',
    why: '浏览器拒绝了证书，或握手失败。',
    notProven: '颁发机构未知往往是检查型代理；日期无效也可能是用户电脑的时钟有误。',
    next: '查看用户浏览器所显示的证书：颁发者、名称和日期。',
  },
  'edge-origin-error': {
    title:
      'Cloudflare 未能从 {host} 的源站得到正常应答：{status}，{meaning}（{method} {path}，{count} 次）。',
    why: '520 到 527 是 Cloudflare 自己的状态码，各自说明其边缘与源站之间出了什么问题。',
    notProven: '不说明源站为何失败。源站可能正常运行，只是拒绝了边缘的地址，或比边缘等待的时间更慢。',
    next: '把 Ray ID {ray} 和时间交给该站点的管理者，并查看源站同一时刻的日志和防火墙。',
  },
  'headers-too-large': {
    title: '{host} 因请求头而拒绝请求：{status}，请求带有 {cookies} 个 cookie（{count} 次）。',
    why: '服务器只接受几千字节的请求头。不断堆积的 cookie，或包含大量组和角色的令牌，都会超出限制。',
    notProven: '不说明是哪个请求头过长；HTTP/2 的抓包文件不记录它们的大小。',
    next: '删除该网站的 cookie 后重试。如果有效，请查明是什么设置了这么多 cookie，或从令牌中去掉一些组。',
  },
  'payload-too-large': {
    title: '{host} 不接受这么大的正文：413，已发送 {bytes} 字节（{method} {path}，{count} 次）。',
    why: '应用或其前面的代理限制了上传大小。应答的响应头指明的是：{layer}。',
    notProven: '不说明是谁的限制：代理、网关和应用各有各的限制。',
    next: '与一次成功的上传比较，再从作答的那一跳开始，逐跳查看限制。',
  },
  'local-network-blocked': {
    title: '浏览器不允许页面访问本地网络中的 {host}（{error}，{count} 次）。',
    why: '来自互联网的页面请求了私有地址或本机地址。浏览器要求用户授权，或要求预检请求明确允许。',
    notProven: '不说明该设备有故障：请求根本没有发给它。',
    next: '查看浏览器是否询问过本地网络访问权限，或是否有管理员策略，并为该网站放行。',
  },
  'permission-flag': {
    title:
      '{host} 返回 {status}，但内容表明有些东西不给用户：{jsonPath} 为 {value}（{method} {path}，{count} 次）。',
    why: '请求成功了，而其中的 JSON 说明用户不能使用某项内容。页面于是悄悄隐藏它，不报错误。',
    notProven: '不说明这是错的：用户可能确实无权。未登录访客的标志看起来也一样。',
    next: '与正常用户的抓包比较同一字段，并检查其背后的授权、角色或模板。',
  },
  'graphql-error': {
    title: '{host} 的 GraphQL 操作 {operation} 失败：“{message}”（{errors} 个错误，{count} 次）。',
    why: 'GraphQL 返回 {status}，错误写在正文里。无法解析的部分为 null。',
    notProven: '除非错误本身说明，否则不知道网关背后是哪个服务失败。',
    next: '用该操作名和此响应的跟踪 ID 在后端日志中查找，并查看错误的路径。',
  },
  'html-instead-of-json': {
    title: '应用需要 JSON，{host} 却返回了网页（{contentType}，{method} {path}，{count} 次）。',
    why: '解析它的脚本会失败。这样的网页可能是登录页、单页应用对不存在路径的回退页，或拦截页。',
    notProven: '不说明是其中哪一种；网页的文字会说明。',
    next: '阅读响应正文中的网页。若是登录页，检查会话；若是应用自己的页面，检查路径；若是拦截页，检查网络。',
  },
  'empty-json-body': {
    title: '{host} 返回 {status} 并声明为 JSON，但正文为空（{method} {path}，{count} 次）。',
    why: '空文本不是 JSON。尽管状态码是成功，解析它的脚本仍会失败。',
    notProven: '应用可能预期如此，从不查看正文。',
    next: '查看浏览器控制台同一时刻的错误，并在后端查明为何没有写出内容。',
  },
  'first-failure': {
    title: '最先失败的是 {host} 的 {method} {path}（{reason}）；其后又有 {later} 次失败。',
    why: '后来的失败往往是结果：本应先到的东西缺失了。其中 {initiated} 次写明由此请求引发。',
    notProven: '更早并不意味着是原因。互不相关的失败也有先后。',
    next: '先解释这一个，再看其余哪些仍然存在。',
  },
  'error-burst': {
    title:
      '{host} 整体出错：{seconds} 秒内 {requests} 个请求中有 {failures} 个失败，涉及 {endpoints} 个端点。',
    why: '不同的请求不会因各自的问题同时失败。出问题的是该主机、它们共同依赖的东西，或通往它的线路。',
    notProven: '不说明是什么：停机、部署和过载从外面看都一样。',
    next: '在查看单个请求之前，先查该主机在那段时间是否有故障、部署或重启。',
  },
  'misdirected-request': {
    title: '对 {host} 的请求走了另一主机的连接：421（{count} 次）。',
    why: '使用 HTTP/2 时，浏览器会让证书和地址相同的主机共用一条连接，而连接后面的服务器并不服务于该主机。',
    notProven: '浏览器会用单独的连接重发这样的请求，用户往往察觉不到。',
    next: '比较这些主机的证书和地址；分开服务的主机应有各自的证书或地址。',
  },
}
