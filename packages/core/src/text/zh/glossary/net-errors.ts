import type { NetErrorName } from '../../../http/net-errors.ts'
import type { NetErrorText } from '../../glossary.ts'

/** What each network error means and what to do next. */
export const netErrors: Readonly<Record<NetErrorName, NetErrorText>> = {
  'net::ERR_FAILED': text(
    '请求失败，浏览器没有说明原因；常为 CORS 或扩展程序。',
    '查看页面的控制台，并在没有扩展程序的情况下重试。',
  ),
  'net::ERR_ABORTED': text(
    '页面或用户放弃了请求：离开页面、有更新的请求、或转为下载。',
    '查看当时发生了什么；大多没有问题。',
  ),
  'net::ERR_TIMED_OUT': text('耗时过长。', '换一个网络重试；询问请求是否到达服务器。'),
  'net::ERR_ACCESS_DENIED': text('操作系统拒绝访问。', '检查权限和安全软件。'),
  'net::ERR_BLOCKED_BY_CLIENT': text('扩展程序阻止了请求，多为广告拦截器。', '在没有扩展程序的窗口中重试。'),
  'net::ERR_NETWORK_CHANGED': text('请求期间网络发生变化：Wi-Fi、VPN 或新地址。', '在稳定的连接上重试。'),
  'net::ERR_BLOCKED_BY_ADMINISTRATOR': text('组织的策略阻止此 URL。', '询问设备的管理员。'),
  'net::ERR_BLOCKED_BY_RESPONSE': text(
    '响应的标头禁止在此使用（CORP、COEP、X-Frame-Options）。',
    '查看响应的这些标头。',
  ),
  'net::ERR_BLOCKED_BY_CSP': text(
    '页面的 Content-Security-Policy 不允许此 URL。',
    '将 URL 与页面标头中的策略对照。',
  ),
  'net::ERR_BLOCKED_BY_ORB': text(
    '其他源的响应类型与用途不符，被浏览器拦下。',
    '查看 Content-Type：常常是错误页面代替了图像或脚本。',
  ),
  'net::ERR_NETWORK_ACCESS_REVOKED': text('页面失去了使用网络的权利。', '查看页面的框架或 worker 的许可。'),
  'net::ERR_CONNECTION_CLOSED': text('对方没有应答就关闭了连接。', '检查途中的代理和负载均衡器。'),
  'net::ERR_CONNECTION_RESET': text(
    '连接被服务器、防火墙或代理切断。',
    '换一个网络重试；向网络团队询问流量检查。',
  ),
  'net::ERR_CONNECTION_REFUSED': text('主机存在，但该端口没有服务在监听。', '确认服务正在运行且端口正确。'),
  'net::ERR_CONNECTION_ABORTED': text('连接在使用中断开。', '重试；检查安全软件。'),
  'net::ERR_CONNECTION_FAILED': text('无法建立连接。', '换一个网络重试。'),
  'net::ERR_NAME_NOT_RESOLVED': text(
    'DNS 不认识该主机名。',
    '在同一网络中查询该名称（nslookup）；检查拼写、VPN 和 DNS 服务器。',
  ),
  'net::ERR_INTERNET_DISCONNECTED': text('设备没有网络。', '检查设备的连接。'),
  'net::ERR_SSL_PROTOCOL_ERROR': text(
    'TLS 握手无法理解；对方在此端口上可能不使用 TLS。',
    '检查做 TLS 检查的代理，以及端口。',
  ),
  'net::ERR_ADDRESS_UNREACHABLE': text('没有到该地址的路由。', '检查 VPN、路由和防火墙。'),
  'net::ERR_SSL_CLIENT_AUTH_CERT_NEEDED': text('服务器要求客户端证书。', '确认证书已安装并已选择。'),
  'net::ERR_TUNNEL_CONNECTION_FAILED': text(
    '代理没有打开到该主机的隧道。',
    '询问代理是否允许该主机；查看代理的日志。',
  ),
  'net::ERR_SSL_VERSION_OR_CIPHER_MISMATCH': text(
    '浏览器与服务器没有共同的 TLS 版本或密码套件。',
    '检查服务器或做检查的代理的 TLS 设置。',
  ),
  'net::ERR_BAD_SSL_CLIENT_AUTH_CERT': text('服务器拒绝了客户端证书。', '检查证书的日期和颁发者。'),
  'net::ERR_CONNECTION_TIMED_OUT': text(
    '主机没有应答连接尝试。',
    '检查防火墙和 VPN；询问服务当时是否在运行。',
  ),
  'net::ERR_SOCKS_CONNECTION_FAILED': text('SOCKS 代理没有连接成功。', '检查代理设置。'),
  'net::ERR_PROXY_AUTH_REQUESTED': text('代理要求凭据。', '登录代理，或申请例外。'),
  'net::ERR_PROXY_CONNECTION_FAILED': text('无法到达代理。', '检查代理设置和代理本身。'),
  'net::ERR_NETWORK_IO_SUSPENDED': text('设备进入了睡眠。', '无需处理；查看之后的请求。'),
  'net::ERR_NAME_RESOLUTION_FAILED': text('DNS 没有应答。', '检查网络的 DNS 服务器。'),
  'net::ERR_NETWORK_ACCESS_DENIED': text(
    '设备上的防火墙或安全软件不允许浏览器使用网络。',
    '检查该软件的设置。',
  ),
  'net::ERR_CERT_COMMON_NAME_INVALID': text('证书属于另一个名称。', '检查 URL 中的主机和证书中的名称。'),
  'net::ERR_CERT_DATE_INVALID': text('证书不在有效期内，或设备的时钟有误。', '先检查时钟，再检查证书。'),
  'net::ERR_CERT_AUTHORITY_INVALID': text(
    '设备不信任证书的颁发者；常为做 TLS 检查的代理。',
    '查看颁发者：若为公司名称，则说明有流量检查。',
  ),
  'net::ERR_CERT_REVOKED': text('证书已被吊销。', '请服务器的所有者更换证书。'),
  'net::ERR_CERT_INVALID': text('证书无效。', '在浏览器中查看证书。'),
  'net::ERR_INVALID_URL': text('URL 格式错误。', '检查生成它的代码。'),
  'net::ERR_UNKNOWN_URL_SCHEME': text('没有程序可以打开这种 URL。', '确认链接所需的应用已安装。'),
  'net::ERR_TOO_MANY_REDIRECTS': text(
    '重定向没有尽头，多在页面与登录之间。',
    '沿 Location 标头查看；删除该站点的 Cookie。',
  ),
  'net::ERR_UNSAFE_REDIRECT': text('重定向指向不允许的地方。', '查看 Location 标头。'),
  'net::ERR_UNSAFE_PORT': text('浏览器不使用此端口。', '改用其他端口提供服务。'),
  'net::ERR_INVALID_RESPONSE': text('响应不是正确的 HTTP。', '检查服务器和途中的代理。'),
  'net::ERR_UNEXPECTED_PROXY_AUTH': text('没有使用代理却收到 407。', '查找途中的透明代理。'),
  'net::ERR_EMPTY_RESPONSE': text('服务器没有发送任何内容就关闭了连接。', '查看服务器的日志：它可能已崩溃。'),
  'net::ERR_RESPONSE_HEADERS_TOO_BIG': text('响应的标头过大。', '检查是否 Cookie 过多。'),
  'net::ERR_CONTENT_DECODING_FAILED': text(
    '正文的压缩与 Content-Encoding 不符。',
    '检查服务器和会修改正文的代理。',
  ),
  'net::ERR_HTTP2_PROTOCOL_ERROR': text(
    '违反了 HTTP/2 的规则，多为服务器或代理放弃了流。',
    '查看网关的日志；改用 HTTP/1.1 重试。',
  ),
  'net::ERR_INCOMPLETE_CHUNKED_ENCODING': text('正文在最后一块之前结束。', '检查网关的超时和服务器的崩溃。'),
  'net::ERR_CONTENT_LENGTH_MISMATCH': text('正文的长度与 Content-Length 不符。', '检查会截断正文的网关。'),
  'net::ERR_QUIC_PROTOCOL_ERROR': text(
    'HTTP/3 失败，常因网络对 UDP 处理不当。',
    '不使用 QUIC 重试；向网络团队询问 UDP 443。',
  ),
  'net::ERR_CACHE_MISS': text('响应本应来自缓存，但缓存中没有。', '重新加载页面。'),
  'net::ERR_INSECURE_RESPONSE': text('服务器的证书未被接受。', '单独打开该 URL 并查看证书。'),
}

function text(meaning: string, next: string): NetErrorText {
  return { meaning, next }
}
