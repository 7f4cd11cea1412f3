import type { policyRules as english } from '../../en/rules/policy.ts'
import type { RuleText } from '../../rule-text.ts'

export const policyRules: Readonly<Record<keyof typeof english, RuleText>> = {
  'csp-blocked': {
    title: '{page} 的 Content-Security-Policy 不允许把 {host} 用于 {directive}（{count} 次）。',
    why: '浏览器在发送之前拦下了请求，该 URL 不在列表中：{sources}。',
    notProven:
      '不说明这个请求本就应该发出：策略可能没错，错的可能是脚本或扩展程序。被拦截的 fetch 调用在抓包中不留任何痕迹。',
    next: '如果确实要用该主机，就把它加入 {directive}；否则找出是谁在请求它。',
  },
  'csp-report': {
    title: '浏览器报告 {page} 上违反 {directive}：{blocked}（{disposition}，{count} 次）。',
    why: '报告由浏览器自行发送。“enforce” 表示内容已被拦截，“report” 表示只作报告。',
    notProven: '不说明用户有所察觉：扩展程序和注入的广告也会引起这类报告。',
    next: '在报告正文中查看指令、源文件和行号。',
  },
  'mixed-content': {
    title: '{page} 上的安全页面通过 {scheme} 向 {host} 请求内容（{path}，{count} 次）。',
    why: '在 HTTPS 页面上，浏览器会拦截经 HTTP 的脚本、框架和调用；图片、声音和视频则升级为 HTTPS 或予以放行（blocked：{blocked}）。',
    notProven: '不说明 {host} 可以通过 HTTPS 访问。',
    next: '把 URL 写成 https，或发送 Content-Security-Policy: upgrade-insecure-requests。',
  },
  'framing-refused': {
    title: '{host} 不允许 {page} 在框架中显示它（{policy}: {value}，{count} 次）。',
    why: '响应已经到达，浏览器却在原处显示空白框架。',
    notProven: '不说明这个框架本应可用：隐藏框架中的登录页会被有意拒绝。',
    next: '让 {host} 在 frame-ancestors 中写明嵌入页面，或在单独的窗口中打开它。',
  },
  'cross-origin-isolation': {
    title: '此页面不得使用 {host} 的响应（{policy}，{count} 次）。',
    why: '浏览器扣下了它：{reason}。该响应头的值为 {value}。',
    notProven: '与内容本身无关。',
    next: '让 {host} 发送涵盖此页面的策略，或让页面不使用 Cross-Origin-Embedder-Policy: require-corp。',
  },
}
