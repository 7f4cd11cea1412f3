import { netErrorText } from '../../../net-error-text.ts'

/** TLS and certificates. */
export const tlsErrors = {
  'net::ERR_SSL_PROTOCOL_ERROR': netErrorText(
    'TLS 握手无法理解。',
    '对方在此端口上不使用 TLS，或做检查的代理破坏了它。',
    '检查做 TLS 检查的代理，以及端口。',
  ),
  'net::ERR_SSL_CLIENT_AUTH_CERT_NEEDED': netErrorText(
    '服务器要求客户端证书。',
    '未安装或未选择证书。',
    '确认证书已安装并已选择。',
  ),
  'net::ERR_NO_SSL_VERSIONS_ENABLED': netErrorText(
    '浏览器没有可用的 TLS 版本。',
    '策略中的最低版本高于最高版本。',
    '在 chrome://policy 中查看 SSLVersionMin。',
  ),
  'net::ERR_SSL_VERSION_OR_CIPHER_MISMATCH': netErrorText(
    '浏览器与服务器没有共同的 TLS 版本或密码套件。',
    '服务器或做检查的代理的设置过旧。',
    '检查服务器或做检查的代理的 TLS 设置。',
  ),
  'net::ERR_SSL_RENEGOTIATION_REQUESTED': netErrorText(
    '服务器要求中途重新进行 TLS 握手。',
    '服务器在请求之后才要求客户端证书。',
    '在第一次握手时要求证书。',
  ),
  'net::ERR_BAD_SSL_CLIENT_AUTH_CERT': netErrorText(
    '服务器拒绝了客户端证书。',
    '证书已过期、被吊销，或服务器不认识其颁发者。',
    '检查证书的日期和颁发者。',
  ),
  'net::ERR_ALPN_NEGOTIATION_FAILED': netErrorText(
    '无法商定共同的协议。',
    '做检查的代理，或服务器的 HTTP/2 配置不完整。',
    '检查服务器的 ALPN 设置；不经代理重试。',
  ),
  'net::ERR_SSL_BAD_RECORD_MAC_ALERT': netErrorText(
    '对方收到了损坏的 TLS 数据。',
    '途中的设备修改了数据包，或服务器有缺陷。',
    '换一个网络重试。',
  ),
  'net::ERR_SSL_CLIENT_AUTH_PRIVATE_KEY_ACCESS_DENIED': netErrorText(
    '不得使用客户端证书的私钥。',
    '用户或系统拒绝了访问。',
    '允许访问，或解锁智能卡。',
  ),
  'net::ERR_SSL_CLIENT_AUTH_CERT_NO_PRIVATE_KEY': netErrorText(
    '客户端证书没有私钥。',
    '导入时没有带上私钥。',
    '连同私钥重新导入（.p12、.pfx）。',
  ),
  'net::ERR_SSL_CLIENT_AUTH_SIGNATURE_FAILED': netErrorText(
    '用客户端证书的私钥签名失败。',
    '智能卡被拔出，或该私钥不能用于签名。',
    '重新插卡；重启浏览器。',
  ),
  'net::ERR_SSL_PINNED_KEY_NOT_IN_CERT_CHAIN': netErrorText(
    '证书不在浏览器对该主机预期的范围内。',
    '做检查的代理使用了自己的证书，或遭到攻击。',
    '查看证书的颁发者。',
  ),
  'net::ERR_SSL_DECRYPT_ERROR_ALERT': netErrorText(
    '对方无法验证握手中的签名。',
    '客户端证书与私钥不符，或服务器有缺陷。',
    '查看服务器日志；另选证书。',
  ),
  'net::ERR_SSL_SERVER_CERT_CHANGED': netErrorText(
    '服务器的证书在连接中途发生变化。',
    '同一地址之后的服务器证书不同。',
    '比较负载均衡器之后所有服务器的证书。',
  ),
  'net::ERR_SSL_UNRECOGNIZED_NAME_ALERT': netErrorText(
    '服务器不认识所请求的主机名。',
    'TLS 设置（SNI）中缺少该虚拟主机。',
    '检查服务器拥有哪些名称的证书。',
  ),
  'net::ERR_SSL_CLIENT_AUTH_CERT_BAD_FORMAT': netErrorText(
    '无法读取客户端证书。',
    '证书损坏，或使用了浏览器不认识的内容。',
    '请重新签发证书。',
  ),
  'net::ERR_SSL_SERVER_CERT_BAD_FORMAT': netErrorText(
    '无法读取服务器的证书。',
    '证书损坏，或违反 X.509 的规则。',
    '请重新签发证书。',
  ),
  'net::ERR_SSL_OBSOLETE_CIPHER': netErrorText(
    '服务器要求浏览器已弃用的密码套件。',
    'TLS 设置过旧。',
    '在服务器上启用 AES-GCM 或 ChaCha20。',
  ),
  'net::ERR_SSL_CLIENT_AUTH_NO_COMMON_ALGORITHMS': netErrorText(
    '服务器与客户端证书没有共同的签名算法。',
    '智能卡只支持旧的签名算法。',
    '申请更新的证书或卡。',
  ),
  'net::ERR_EARLY_DATA_REJECTED': netErrorText(
    '服务器没有接受提前发送的数据（0-RTT）。',
    '同一地址之后的服务器密钥不同。',
    '若随后有重试则无需处理；否则检查服务器的 TLS 会话票据。',
  ),
  'net::ERR_TLS13_DOWNGRADE_DETECTED': netErrorText(
    '途中有设备使浏览器与服务器降级到旧版 TLS。',
    '做 TLS 检查的旧代理。',
    '更新代理，或不再检查该主机。',
  ),
  'net::ERR_SSL_KEY_USAGE_INCOMPATIBLE': netErrorText(
    '证书禁止服务器如此使用其密钥。',
    '手工制作的证书，keyUsage 有误。',
    '重新签发，并包含 digitalSignature。',
  ),
  'net::ERR_ECH_NOT_NEGOTIATED': netErrorText(
    '服务器没有接受加密的问候（ECH）。',
    'DNS 中的密钥比服务器的旧。',
    '查看 DNS 中的 HTTPS 记录；稍后重试。',
  ),
  'net::ERR_ECH_FALLBACK_CERTIFICATE_INVALID': netErrorText(
    '加密的问候（ECH）及其后备方式都不成功。',
    '代理或过滤器破坏了 ECH。',
    '换一个网络重试。',
  ),
  'net::ERR_CERT_COMMON_NAME_INVALID': netErrorText(
    '证书属于另一个名称。',
    '服务器上的证书有误、网络的登录页面，或使用了短名称。',
    '检查 URL 中的主机和证书中的名称。',
  ),
  'net::ERR_CERT_DATE_INVALID': netErrorText(
    '证书此时无效。',
    '证书已过期，或设备的时钟有误。',
    '先检查时钟，再检查证书。',
  ),
  'net::ERR_CERT_AUTHORITY_INVALID': netErrorText(
    '设备不信任证书的颁发者。',
    '做 TLS 检查的代理、自签名证书，或证书链缺少一环。',
    '查看颁发者：若为公司名称，则说明有流量检查。',
  ),
  'net::ERR_CERT_CONTAINS_ERRORS': netErrorText(
    '证书本身有错误。',
    '由有缺陷的软件生成。',
    '请重新签发证书。',
  ),
  'net::ERR_CERT_UNABLE_TO_CHECK_REVOCATION': netErrorText(
    '无法查明证书是否已被吊销。',
    '颁发者的列表或服务无法到达，而策略要求检查。',
    '在防火墙中放行 OCSP 和 CRL 的地址。',
  ),
  'net::ERR_CERT_REVOKED': netErrorText(
    '证书已被吊销。',
    '密钥可能已泄露，或颁发者必须收回。',
    '请服务器的所有者更换证书。',
  ),
  'net::ERR_CERT_INVALID': netErrorText('证书无效。', '违反了没有专门错误码的规则。', '在浏览器中查看证书。'),
  'net::ERR_CERT_WEAK_SIGNATURE_ALGORITHM': netErrorText(
    '证书使用了已被攻破的签名算法（MD5、SHA-1）。',
    '旧证书，多来自内部颁发机构。',
    '以 SHA-256 重新签发。',
  ),
  'net::ERR_CERT_NON_UNIQUE_NAME': netErrorText(
    '证书中的名称不唯一。',
    '公共证书中使用了内部短名称。',
    '使用主机的完整名称。',
  ),
  'net::ERR_CERT_WEAK_KEY': netErrorText(
    '证书的密钥过短。',
    'RSA 少于 2048 位，多见于旧设备。',
    '以更长的密钥重新签发。',
  ),
  'net::ERR_CERT_NAME_CONSTRAINT_VIOLATION': netErrorText(
    '颁发者无权为此名称签发证书。',
    '内部颁发机构仅限于其他域。',
    '改由其他机构签发。',
  ),
  'net::ERR_CERT_VALIDITY_TOO_LONG': netErrorText(
    '证书的有效期超过浏览器允许的长度。',
    '手工制作的多年期证书。',
    '重新签发，有效期不超过 398 天。',
  ),
  'net::ERR_CERTIFICATE_TRANSPARENCY_REQUIRED': netErrorText(
    '证书未登记在公开日志中。',
    '颁发者没有登记新证书。',
    '重新签发并附带 SCT。',
  ),
  'net::ERR_CERT_KNOWN_INTERCEPTION_BLOCKED': netErrorText(
    '该证书已知用于截取流量。',
    '设备上有截取 TLS 的软件。',
    '移除该根证书及其背后的软件。',
  ),
  'net::ERR_INSECURE_RESPONSE': netErrorText(
    '服务器的证书未被接受。',
    '页面内的请求遇到了任一证书问题。',
    '单独打开该 URL 并查看证书。',
  ),
}
