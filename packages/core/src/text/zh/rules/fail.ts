import type { failRules as english } from '../../en/rules/fail.ts'
import type { RuleText } from '../../rule-text.ts'

export const failRules: Readonly<Record<keyof typeof english, RuleText>> = {
  'server-error': {
    title: '{host} 出错，状态码 {status}（{method} {path}，{count} 次）。',
    why: '500 及以上、且不属于网关的状态码，表示服务器上的代码出错。',
    notProven: '不说明原因。请求可能不寻常，错误也可能来自其后的服务。',
    next: '取此响应的跟踪 ID 和 Date，在后端日志中查找。',
  },
  'gateway-error': {
    title: '{host} 前面的网关返回 {status}（{method} {path}，{count} 次）。',
    why: '这些状态码由代理、负载均衡器或 CDN 给出：它无法连到应用，或不再等待。',
    notProven: '除非响应头说明，否则不知道是哪一跳。应用本身可能从未收到该请求。',
    next: '查看作答的那一跳的上游日志。等待时间接近整数秒，就是配置的超时。',
  },
  'client-error': {
    title: '{host} 拒绝了请求，状态码 {status}（{method} {path}，{count} 次）。',
    why: '4xx 状态码表示服务器认为请求本身有误。',
    notProven: '不说明请求的哪一部分有误，也不说明服务器是对的。',
    next: '阅读响应正文里的错误，并与一个正常的请求比较。',
  },
  'not-found': {
    title: '{host} 没有所请求的内容：404（{method} {path}，{count} 次）。',
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
    next: '请在稳定的网络上重新捕获。',
  },
  'blocked-by-client': {
    title: '浏览器在发出之前阻止了对 {host} 的请求（{error}，{count} 次）。',
    why: '广告拦截器之类的扩展，或 DevTools 的请求阻止功能，拦下了它们。',
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
    title: '对 {host} 的请求被取消（{error}，{count} 次）。',
    why: '页面、它自己的超时或用户放弃了请求：跳转、更新的搜索、关闭的对话框。',
    notProven: '很少是问题的原因。',
    next: '先看别处。如果都在同样的时间后结束，请查找前端里的超时设置。',
  },
  'no-response': {
    title: '{host} 没有给出可用的响应，文件也没有说明原因（{error}，{count} 次）。',
    why: '没有状态码，或旁边的错误没有说明原因。',
    notProven: '不说明原因：被阻止的跨源请求、扩展和丢失的连接都可能如此。',
    next: '查看同一时刻浏览器的控制台，并重新捕获。',
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
    notProven: '有些应用用这种方式报告预期的情况。',
    next: '阅读响应中的消息，并用它的跟踪 ID 在后端日志中查找。',
  },
  'tls-failure': {
    title: '无法与 {host} 建立安全连接（{error}，{count} 次）。',
    why: '浏览器拒绝了证书，或握手失败。',
    notProven: '颁发机构未知往往是检查型代理；日期无效也可能是用户电脑的时钟有误。',
    next: '查看用户浏览器所显示的证书：颁发者、名称和日期。',
  },
}
