import { netErrorText } from '../../../net-error-text.ts'

/** Names, connections, and the device itself. */
export const connectionErrors = {
  'net::ERR_FAILED': netErrorText(
    '请求失败，浏览器没有说明原因。',
    '大多是 CORS、扩展程序，或 service worker 以错误应答。',
    '查看页面的控制台，并在没有扩展程序的情况下重试。',
  ),
  'net::ERR_ABORTED': netErrorText(
    '页面或用户放弃了请求。',
    '离开页面、有更新的请求取代它，或转为下载。',
    '查看当时发生了什么；大多没有问题。',
  ),
  'net::ERR_INVALID_ARGUMENT': netErrorText(
    '浏览器收到了无意义的要求。',
    '页面代码或扩展程序的错误。',
    '检查发出请求的代码；在没有扩展程序的情况下重试。',
  ),
  'net::ERR_FILE_NOT_FOUND': netErrorText(
    '请求的本机文件不存在。',
    'file: URL，或扩展程序、应用的包中缺少该文件。',
    '检查路径；重新安装扩展程序或应用。',
  ),
  'net::ERR_TIMED_OUT': netErrorText(
    '耗时过长。',
    '网络丢包，或服务器没有应答。',
    '换一个网络重试；询问请求是否到达服务器。',
  ),
  'net::ERR_UNEXPECTED': netErrorText(
    '浏览器遇到意料之外的状态。',
    '浏览器或介入浏览器的软件有错误。',
    '更新浏览器；用新的个人资料重试。',
  ),
  'net::ERR_ACCESS_DENIED': netErrorText(
    '操作系统拒绝访问。',
    '文件权限或安全软件。',
    '检查权限和安全软件。',
  ),
  'net::ERR_INSUFFICIENT_RESOURCES': netErrorText(
    '浏览器的套接字、内存或句柄已用尽。',
    '页面同时发送了成千上万个请求。',
    '查看此前是否有大量请求。',
  ),
  'net::ERR_OUT_OF_MEMORY': netErrorText(
    '浏览器内存不足。',
    '页面或正文对设备来说过大。',
    '关闭标签页；查看响应的大小。',
  ),
  'net::ERR_UPLOAD_FILE_CHANGED': netErrorText(
    '文件在上传过程中发生了变化。',
    '其他程序或同步文件夹写入了它。',
    '从本地文件夹上传该文件的副本。',
  ),
  'net::ERR_SOCKET_NOT_CONNECTED': netErrorText(
    '要使用连接时它已不存在。',
    '设备刚唤醒，或网络中断。',
    '重试；查看紧接在前的请求。',
  ),
  'net::ERR_FILE_NO_SPACE': netErrorText('磁盘已满。', '下载或磁盘缓存没有空间。', '清理磁盘空间。'),
  'net::ERR_NETWORK_CHANGED': netErrorText(
    '请求期间网络发生变化。',
    'Wi-Fi、VPN 或扩展坞切换；获得了新地址。',
    '在稳定的连接上重试。',
  ),
  'net::ERR_UPLOAD_STREAM_REWIND_NOT_SUPPORTED': netErrorText(
    '正文需要重新发送，但无法重发。',
    '流式上传遇到重定向或重试。',
    '直接上传到最终的 URL，并一次带上凭据。',
  ),
  'net::ERR_CONTEXT_SHUT_DOWN': netErrorText(
    '浏览器正在关闭。',
    '窗口或个人资料已关闭。',
    '无需处理，除非浏览器崩溃。',
  ),
  'net::ERR_CONNECTION_CLOSED': netErrorText(
    '对方没有应答就关闭了连接。',
    '负载均衡器或代理超时、服务器重启，或握手被拒绝。',
    '检查途中的代理和负载均衡器。',
  ),
  'net::ERR_CONNECTION_RESET': netErrorText(
    '连接被切断。',
    '做检查的防火墙或代理，或服务器本身。',
    '换一个网络重试；向网络团队询问流量检查。',
  ),
  'net::ERR_CONNECTION_REFUSED': netErrorText(
    '主机存在，但该端口没有服务在监听。',
    '服务未运行，或端口有误、被防火墙关闭。',
    '确认服务正在运行且端口正确。',
  ),
  'net::ERR_CONNECTION_ABORTED': netErrorText(
    '连接在使用中断开。',
    '数据包未被确认，或安全软件介入。',
    '重试；检查安全软件。',
  ),
  'net::ERR_CONNECTION_FAILED': netErrorText(
    '无法建立连接。',
    '没有路由、防火墙阻挡，或网络中断。',
    '换一个网络重试。',
  ),
  'net::ERR_NAME_NOT_RESOLVED': netErrorText(
    'DNS 不认识该主机名。',
    '拼写错误、仅 VPN 内可见的名称、DNS 过滤，或记录已被删除。',
    '在同一网络中查询该名称（nslookup）；检查拼写、VPN 和 DNS 服务器。',
  ),
  'net::ERR_INTERNET_DISCONNECTED': netErrorText(
    '设备没有网络。',
    'Wi-Fi 或网线断开，或设备被设为离线。',
    '检查设备的连接。',
  ),
  'net::ERR_ADDRESS_INVALID': netErrorText(
    '该地址或端口无法连接。',
    'URL 的地址为 0.0.0.0 或端口为 0；或 DNS 过滤返回 0.0.0.0。',
    '查看该名称在此网络中的地址。',
  ),
  'net::ERR_ADDRESS_UNREACHABLE': netErrorText(
    '没有到该地址的路由。',
    'VPN 未连接、IPv6 没有出口，或防火墙阻挡。',
    '检查 VPN、路由和防火墙。',
  ),
  'net::ERR_CONNECTION_TIMED_OUT': netErrorText(
    '主机没有应答连接尝试。',
    '防火墙丢弃数据包、VPN 未连接，或主机停机。',
    '检查防火墙和 VPN；询问服务当时是否在运行。',
  ),
  'net::ERR_HOST_RESOLVER_QUEUE_TOO_LARGE': netErrorText(
    '同时等待 DNS 的名称过多。',
    '页面调用了数百个主机，或 DNS 服务器没有应答。',
    '查看是否有大量主机；检查 DNS 服务器。',
  ),
  'net::ERR_SOCKS_CONNECTION_FAILED': netErrorText(
    'SOCKS 代理没有连接成功。',
    '代理停机或拒绝该主机。',
    '检查代理设置。',
  ),
  'net::ERR_SOCKS_CONNECTION_HOST_UNREACHABLE': netErrorText(
    'SOCKS 代理无法到达该主机。',
    '代理没有到该主机的路由，或主机停机。',
    '询问代理的管理者；不用代理重试。',
  ),
  'net::ERR_NAME_RESOLUTION_FAILED': netErrorText(
    'DNS 没有应答。',
    'DNS 服务器停机或无法到达。',
    '检查网络的 DNS 服务器。',
  ),
  'net::ERR_NETWORK_ACCESS_DENIED': netErrorText(
    '浏览器不得使用网络。',
    '设备上的防火墙或安全软件。',
    '检查该软件的设置。',
  ),
  'net::ERR_TEMPORARILY_THROTTLED': netErrorText(
    '浏览器为保护服务器而暂缓了请求。',
    '扩展程序过于频繁地重复失败的请求。',
    '查看是否有反复失败的同一请求。',
  ),
  'net::ERR_MSG_TOO_BIG': netErrorText(
    '数据包对途中的链路来说过大。',
    'VPN 或隧道的 MTU 较小，多见于 HTTP/3。',
    '不使用 QUIC 重试；向网络团队询问 MTU。',
  ),
  'net::ERR_ADDRESS_IN_USE': netErrorText(
    '没有可用的本地端口。',
    '短时间内打开了成千上万个连接。',
    '查看设备上是否有大量连接。',
  ),
  'net::ERR_ICANN_NAME_COLLISION': netErrorText(
    '该内部名称如今属于公共顶级域。',
    '公司使用了 DNS 以 127.0.53.53 应答的名称（例如 .dev）。',
    '请网络团队为主机更名。',
  ),
  'net::ERR_NO_BUFFER_SPACE': netErrorText(
    '系统没有更多的网络缓冲区。',
    '连接过多，或驱动、安全程序泄漏。',
    '重启设备；查找连接过多的程序。',
  ),
  'net::ERR_NETWORK_IO_SUSPENDED': netErrorText(
    '设备进入了睡眠。',
    '合上了盖子，或标签页被冻结。',
    '无需处理；查看之后的请求。',
  ),
  'net::ERR_DNS_MALFORMED_RESPONSE': netErrorText(
    'DNS 服务器的应答无法理解。',
    '路由器或过滤器改写了 DNS。',
    '换一个 DNS 服务器重试。',
  ),
  'net::ERR_DNS_SERVER_FAILED': netErrorText(
    'DNS 服务器报告失败。',
    'SERVFAIL 或 REFUSED：DNSSEC 损坏、域名的名称服务器停机，或策略所致。',
    '在其他 DNS 服务器上查询该名称（nslookup）。',
  ),
  'net::ERR_DNS_TIMED_OUT': netErrorText(
    'DNS 服务器未及时应答。',
    'UDP 53 端口被阻止、VPN 未完全连通，或 DNS 服务器过载。',
    '检查网络和 VPN 的 DNS 服务器。',
  ),
  'net::ERR_DNS_SECURE_RESOLVER_HOSTNAME_RESOLUTION_FAILED': netErrorText(
    '无法解析 DNS-over-HTTPS 服务器的名称。',
    '浏览器设置了安全 DNS，而网络阻止了它。',
    '在浏览器中关闭安全 DNS，或另选一个。',
  ),
  'net::ERR_DNS_NAME_HTTPS_ONLY': netErrorText(
    'DNS 表明该主机只能通过 HTTPS 访问。',
    '链接以 http: 或 ws: 指向带有 HTTPS 记录的主机。',
    '在链接中使用 https: 或 wss:。',
  ),
}
