import type { PriorSanitizer } from '../../model/prior-sanitizing.ts'

export const prior: Readonly<Record<PriorSanitizer, string>> = {
  haruspex: '此前已由 Haruspex 脱敏：{count} 个标签，原样保留。',
  'chrome-export':
    '此前已脱敏，可能是 Chrome 不含敏感数据的导出：{count} 个请求中都没有 Cookie 和凭据。它们的缺失并不能说明流量的情况。',
  'har-sanitizer':
    '此前已由 Cloudflare 或 Google 的 HAR sanitizer 脱敏：{count} 处标记，如 [name redacted]。',
  'npm-har-sanitizer': '此前已由 npm 的 har-sanitizer 脱敏：{count} 处标记。',
  harmor: '此前已由 harmor 脱敏：{count} 处标记。',
  other: '此前已由其他工具脱敏：{count} 处标记，如 *** 或 [redacted]。',
}
