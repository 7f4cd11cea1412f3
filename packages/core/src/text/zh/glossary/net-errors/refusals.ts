import { netErrorText } from '../../../net-error-text.ts'

/** What is not allowed: policies, proxies, URLs, redirects. */
export const refusalErrors = {
  'net::ERR_FILE_VIRUS_INFECTED': netErrorText(
    '安全软件认为该文件已感染。',
    '病毒，或误报。',
    '询问安全软件的管理者。',
  ),
  'net::ERR_BLOCKED_BY_CLIENT': netErrorText(
    '扩展程序阻止了请求。',
    '多为广告拦截器或隐私工具。',
    '在没有扩展程序的窗口中重试。',
  ),
  'net::ERR_BLOCKED_BY_ADMINISTRATOR': netErrorText(
    '组织的策略阻止此 URL。',
    'URLBlocklist 或设备上的过滤器。',
    '询问设备的管理员。',
  ),
  'net::ERR_BLOCKED_BY_RESPONSE': netErrorText(
    '响应的标头禁止在此使用。',
    'Cross-Origin-Resource-Policy、COEP、X-Frame-Options 或 frame-ancestors。',
    '查看响应的这些标头。',
  ),
  'net::ERR_CLEARTEXT_NOT_PERMITTED': netErrorText(
    '应用不得发送未加密的请求。',
    'Android 应用使用了 http: URL。',
    '使用 https:，或修改应用的网络安全设置。',
  ),
  'net::ERR_BLOCKED_BY_CSP': netErrorText(
    '页面的 Content-Security-Policy 不允许此 URL。',
    '策略没有列出该主机。',
    '将 URL 与页面标头中的策略对照。',
  ),
  'net::ERR_BLOCKED_BY_ORB': netErrorText(
    '浏览器没有把其他源的响应交给页面。',
    '类型与用途不符：常常是错误页面代替了图像或脚本。',
    '查看 Content-Type：常常是错误页面代替了图像或脚本。',
  ),
  'net::ERR_NETWORK_ACCESS_REVOKED': netErrorText(
    '页面失去了使用网络的权利。',
    '框架自行放弃，或被页面关闭。',
    '查看页面的框架或 worker 的许可。',
  ),
  'net::ERR_TUNNEL_CONNECTION_FAILED': netErrorText(
    '代理没有打开到该主机的隧道。',
    '代理禁止该主机或端口，或无法到达。',
    '询问代理是否允许该主机；查看代理的日志。',
  ),
  'net::ERR_PROXY_AUTH_UNSUPPORTED': netErrorText(
    '代理要求浏览器不支持的登录方式。',
    '代理只提供不常见的方案。',
    '让代理提供 Negotiate、NTLM 或 Basic。',
  ),
  'net::ERR_PROXY_AUTH_REQUESTED': netErrorText(
    '代理要求凭据。',
    '尚未登录代理，或凭据已过期。',
    '登录代理，或申请例外。',
  ),
  'net::ERR_PROXY_CONNECTION_FAILED': netErrorText(
    '无法到达代理。',
    '代理停机、名称无法解析，或设备不在其网络中。',
    '检查代理设置和代理本身。',
  ),
  'net::ERR_MANDATORY_PROXY_CONFIGURATION_FAILED': netErrorText(
    '无法使用规定的代理设置。',
    'PAC 文件无法获取或有错误。',
    '打开 PAC 文件的 URL；询问网络团队。',
  ),
  'net::ERR_PROXY_CERTIFICATE_INVALID': netErrorText(
    '代理的证书无效。',
    '设备不信任 HTTPS 代理的颁发者。',
    '在设备上安装代理的颁发者证书。',
  ),
  'net::ERR_HTTPS_PROXY_TUNNEL_RESPONSE_REDIRECT': netErrorText(
    '代理没有打开隧道，而是重定向。',
    '代理要求在网页上登录。',
    '打开一个 http: 页面并登录代理。',
  ),
  'net::ERR_INVALID_URL': netErrorText(
    'URL 格式错误。',
    '代码用空的或未编码的部分拼接。',
    '检查生成它的代码。',
  ),
  'net::ERR_DISALLOWED_URL_SCHEME': netErrorText(
    '此处不允许打开这种 URL。',
    '网页中指向 file: 或 javascript: 的链接。',
    '查看该链接。',
  ),
  'net::ERR_UNKNOWN_URL_SCHEME': netErrorText(
    '没有程序可以打开这种 URL。',
    '链接所需的应用未安装。',
    '确认链接所需的应用已安装。',
  ),
  'net::ERR_INVALID_REDIRECT': netErrorText(
    '重定向的目标不是 URL。',
    'Location 标头有误。',
    '查看 Location 标头。',
  ),
  'net::ERR_TOO_MANY_REDIRECTS': netErrorText(
    '重定向没有尽头。',
    '多在页面与登录之间：Cookie 未保存，或 http 与 https 来回切换。',
    '沿 Location 标头查看；删除该站点的 Cookie。',
  ),
  'net::ERR_UNSAFE_REDIRECT': netErrorText(
    '重定向指向不允许的地方。',
    '指向 file:、data: 或其他本地位置。',
    '查看 Location 标头。',
  ),
  'net::ERR_UNSAFE_PORT': netErrorText(
    '浏览器不使用此端口。',
    '该端口属于其他服务，例如 25 或 6000。',
    '改用其他端口提供服务。',
  ),
  'net::ERR_UNEXPECTED_PROXY_AUTH': netErrorText(
    '没有使用代理却收到 407。',
    '途中有透明代理，或服务器误用 407。',
    '查找途中的透明代理。',
  ),
  'net::ERR_PAC_SCRIPT_FAILED': netErrorText('PAC 脚本运行失败。', '脚本有错误。', '询问 PAC 文件的维护者。'),
  'net::ERR_NO_SUPPORTED_PROXIES': netErrorText(
    '所列的代理都不能使用。',
    '浏览器不支持该类型的代理。',
    '检查代理设置。',
  ),
}
