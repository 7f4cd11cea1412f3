import type { RequestTexts } from '../../en/request.ts'

export const cookies: RequestTexts['cookies'] = {
  lifetime: {
    session: '直到浏览器关闭',
    deletes: '删除该 Cookie',
    lasts: '有效 {time}',
    unreadable: '日期无法识别：直到浏览器关闭',
    unknown: '直到 {date}，但本请求没有可供比较的时间',
  },
  flaws: {
    noneWithoutSecure: '被拒绝：`SameSite=None` 需要 `Secure`。',
    secureOnHttp: '被拒绝：明文 http 上的 `Secure`。',
    foreignDomain: '被拒绝：`Domain={domain}` 不是 {host} 的域。',
    sharedDomain: '被拒绝：`Domain={domain}` 属于众多所有者。',
    prefix: '被拒绝：名称前缀要求 {missing}。',
    tooLong: '被拒绝：名称和值超过 4096 字节。',
    thirdParty:
      '有风险：{host} 与页面 {page} 不是同一站点。没有 `SameSite=None; Secure`，该 Cookie 在那里不会被保存；阻止第三方 Cookie 的浏览器无论如何都会丢弃它。',
    thirdPartyNone:
      '有风险：{host} 与页面 {page} 不是同一站点；除非设置 `Partitioned`，否则阻止第三方 Cookie 的浏览器会丢弃它。',
  },
  notes: {
    noReasons: 'HAR 不记录浏览器拒绝或扣留了哪些 Cookie 及原因。这里的判断由其属性推导而来。',
    stripped: '文件中本请求没有 Cookie。Chrome 导出时默认不含敏感数据，因此这并不能证明没有发送。',
    listed: '文件列出了这些 Cookie，但没有设置它们的响应头：属性可能不全。',
  },
}
