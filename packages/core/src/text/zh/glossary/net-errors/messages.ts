import { netErrorText } from '../../../net-error-text.ts'

/** Broken messages of HTTP, WebSocket and the cache. */
export const messageErrors = {
  'net::ERR_H2_OR_QUIC_REQUIRED': netErrorText(
    '请求需要 HTTP/2 或 HTTP/3，但没有可用的连接。',
    '途中的代理只支持 HTTP/1.1；流式上传需要更高版本。',
    '不经代理重试。',
  ),
  'net::ERR_WS_PROTOCOL_ERROR': netErrorText(
    '违反了 WebSocket 的规则。',
    '代理不支持 WebSocket，或服务器有缺陷。',
    '查看消息帧和途中的代理。',
  ),
  'net::ERR_INVALID_RESPONSE': netErrorText(
    '响应不是正确的 HTTP。',
    '服务器有缺陷，或被代理修改。',
    '检查服务器和途中的代理。',
  ),
  'net::ERR_INVALID_CHUNKED_ENCODING': netErrorText(
    '正文的分块格式有误。',
    '服务器或代理把分块与普通正文混用。',
    '检查服务器和途中的代理。',
  ),
  'net::ERR_METHOD_NOT_SUPPORTED': netErrorText(
    '浏览器在此不发送该方法。',
    '不常见的方法，或该 URL 方案没有的方法。',
    '检查发送它的代码。',
  ),
  'net::ERR_EMPTY_RESPONSE': netErrorText(
    '服务器没有发送任何内容就关闭了连接。',
    '服务器崩溃，或途中的代理超时。',
    '查看服务器的日志：它可能已崩溃。',
  ),
  'net::ERR_RESPONSE_HEADERS_TOO_BIG': netErrorText(
    '响应的标头超过 256 KB。',
    '没有节制的 Cookie 或调试标头。',
    '检查是否 Cookie 过多。',
  ),
  'net::ERR_REQUEST_RANGE_NOT_SATISFIABLE': netErrorText(
    '所请求的部分不存在。',
    '下载期间文件变短。',
    '从头重新加载。',
  ),
  'net::ERR_CONTENT_DECODING_FAILED': netErrorText(
    '正文的压缩与 Content-Encoding 不符。',
    '服务器重复压缩，或代理已解压却保留了标头。',
    '检查服务器和会修改正文的代理。',
  ),
  'net::ERR_HTTP2_PROTOCOL_ERROR': netErrorText(
    '违反了 HTTP/2 的规则。',
    '多为服务器或代理放弃了流，或标头过大。',
    '查看网关的日志；改用 HTTP/1.1 重试。',
  ),
  'net::ERR_INVALID_AUTH_CREDENTIALS': netErrorText(
    '无法建立凭据。',
    '系统的 Kerberos 或 NTLM 未就绪。',
    '重新登录系统；检查账户。',
  ),
  'net::ERR_UNSUPPORTED_AUTH_SCHEME': netErrorText(
    '服务器要求此设备没有的登录方式。',
    '设备上没有 Kerberos 而要求 Negotiate。',
    '查看 WWW-Authenticate；提供其他方案。',
  ),
  'net::ERR_MISSING_AUTH_CREDENTIALS': netErrorText(
    '没有 Kerberos 票据。',
    '设备不在公司网络中，或票据已过期。',
    '运行 klist；连接 VPN 并重新登录。',
  ),
  'net::ERR_MISCONFIGURED_AUTH_ENVIRONMENT': netErrorText(
    'Kerberos 配置有误。',
    '无法到达域控制器，或服务名（SPN）未知。',
    '请管理员检查主机的 SPN。',
  ),
  'net::ERR_RESPONSE_HEADERS_MULTIPLE_CONTENT_LENGTH': netErrorText(
    '响应有多个不同的长度。',
    '服务器或代理添加了第二个 Content-Length。',
    '逐跳检查 Content-Length。',
  ),
  'net::ERR_RESPONSE_HEADERS_MULTIPLE_CONTENT_DISPOSITION': netErrorText(
    '响应有多个 Content-Disposition 标头。',
    '文件名含逗号而没有加引号。',
    '给文件名加引号。',
  ),
  'net::ERR_RESPONSE_HEADERS_MULTIPLE_LOCATION': netErrorText(
    '响应有多个不同的 Location 标头。',
    '服务器的两个部分都在重定向。',
    '检查相互重叠的重定向规则。',
  ),
  'net::ERR_HTTP2_SERVER_REFUSED_STREAM': netErrorText(
    '服务器没有接受请求，也没有处理它。',
    '服务器正在关闭，或同时的流过多。可以重新发送。',
    '检查网关的重启和限制。',
  ),
  'net::ERR_HTTP2_PING_FAILED': netErrorText(
    '连接没有回应。',
    '设备刚唤醒、网络切换，或防火墙遗忘了连接。',
    '重试；检查途中的空闲超时。',
  ),
  'net::ERR_CONTENT_LENGTH_MISMATCH': netErrorText(
    '正文的长度与 Content-Length 不符。',
    '连接中断，或网关截断了正文。',
    '检查会截断正文的网关。',
  ),
  'net::ERR_INCOMPLETE_CHUNKED_ENCODING': netErrorText(
    '正文在最后一块之前结束。',
    '网关超时，或服务器在发送时崩溃。',
    '检查网关的超时和服务器的崩溃。',
  ),
  'net::ERR_QUIC_PROTOCOL_ERROR': netErrorText(
    'HTTP/3 失败。',
    '常因网络对 UDP 处理不当。',
    '不使用 QUIC 重试；向网络团队询问 UDP 443。',
  ),
  'net::ERR_RESPONSE_HEADERS_TRUNCATED': netErrorText(
    '连接在标头中途结束。',
    '服务器或网关崩溃。',
    '查看当时的服务器日志。',
  ),
  'net::ERR_QUIC_HANDSHAKE_FAILED': netErrorText(
    'HTTP/3 的握手失败。',
    'UDP 443 在途中被阻止或修改。',
    '不使用 QUIC 重试；向网络团队询问 UDP 443。',
  ),
  'net::ERR_HTTP2_INADEQUATE_TRANSPORT_SECURITY': netErrorText(
    '服务器的 TLS 对 HTTP/2 来说太弱。',
    '服务器优先使用旧的密码套件。',
    '优先使用现代密码套件，或关闭 HTTP/2。',
  ),
  'net::ERR_HTTP2_FLOW_CONTROL_ERROR': netErrorText(
    '对方发送的数据超过允许的量。',
    'HTTP/2 服务器或代理有缺陷。',
    '更新它；改用 HTTP/1.1 重试。',
  ),
  'net::ERR_HTTP2_FRAME_SIZE_ERROR': netErrorText(
    '对方发送的帧大小有误。',
    'HTTP/2 服务器或代理有缺陷，或不支持 HTTP/2。',
    '更新它；改用 HTTP/1.1 重试。',
  ),
  'net::ERR_HTTP2_COMPRESSION_ERROR': netErrorText(
    '无法解压标头。',
    'HTTP/2 服务器或代理有缺陷。',
    '更新它；改用 HTTP/1.1 重试。',
  ),
  'net::ERR_HTTP_1_1_REQUIRED': netErrorText(
    '服务器要求此请求使用 HTTP/1.1。',
    'NTLM 登录，或较晚才要求客户端证书。',
    '若随后有重试则无需处理；否则为该主机关闭 HTTP/2。',
  ),
  'net::ERR_INVALID_HTTP_RESPONSE': netErrorText(
    '返回的内容不是 HTTP。',
    '该端口是其他服务、对明文端口使用 TLS，或代理有缺陷。',
    '检查 URL 的方案和端口。',
  ),
  'net::ERR_CONTENT_DECODING_INIT_FAILED': netErrorText(
    '无法开始解压正文。',
    '浏览器不认识该 Content-Encoding，或缺少字典。',
    '查看 Content-Encoding。',
  ),
  'net::ERR_TOO_MANY_RETRIES': netErrorText(
    '浏览器多次尝试后放弃。',
    '服务器或代理反复要求凭据。',
    '查看登录的应答。',
  ),
  'net::ERR_HTTP_RESPONSE_CODE_FAILURE': netErrorText(
    '服务器以错误状态码应答。',
    '页面本身出错：浏览器显示自己的错误页面。',
    '查看响应的状态码。',
  ),
  'net::ERR_QUIC_CERT_ROOT_NOT_KNOWN': netErrorText(
    '证书的颁发者不是公共机构，而 HTTP/3 要求如此。',
    '内部颁发机构，或做检查的代理。',
    '对这类主机关闭 QUIC。',
  ),
  'net::ERR_CACHE_MISS': netErrorText(
    '响应本应来自缓存，但缓存中没有。',
    '返回由 POST 产生的页面，或页面只要求使用缓存。',
    '重新加载页面。',
  ),
  'net::ERR_CACHE_READ_FAILURE': netErrorText(
    '无法读取磁盘缓存。',
    '缓存损坏，或磁盘已满、有故障。',
    '清除缓存；检查磁盘。',
  ),
  'net::ERR_CACHE_WRITE_FAILURE': netErrorText(
    '无法写入磁盘缓存。',
    '磁盘已满，或安全软件占用了文件。',
    '清理磁盘空间；清除缓存。',
  ),
  'net::ERR_CACHE_OPERATION_NOT_SUPPORTED': netErrorText(
    '缓存无法对该条目执行此操作。',
    '条目不完整或正在使用。',
    '清除缓存并重新加载页面。',
  ),
}
