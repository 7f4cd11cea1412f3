import type { captureRules as english } from '../../en/rules/capture.ts'
import type { RuleText } from '../../rule-text.ts'

export const captureRules: Readonly<Record<keyof typeof english, RuleText>> = {
  'capture-sanitized-elsewhere': {
    title: '此捕获文件在到达这里之前，已被其他工具去除了凭据。',
    why: '文件中没有任何 cookie 或凭据，或者到处都是同一个值。浏览器“不含敏感数据”的导出就是这样。',
    notProven: '此文件中缺少 cookie 或令牌，并不说明浏览器没有发送。',
    next: '如果凭据重要，请用“Export HAR (with sensitive data)”重新捕获，再在这里脱敏。',
  },
  'bodies-missing': {
    title: '{bodies} 个文本响应中有 {missing} 个没有内容。',
    why: '文件声明了这些正文的大小，却没有文本：导出时未包含内容，或浏览器已将其丢弃。',
    notProven: '服务器很可能发送了内容。这些正文里的错误无法看到。',
    next: '请从一开始就打开 DevTools 重新捕获，并连同内容一起保存。',
  },
  'capture-truncated': {
    title: '文件中途断开；读出了 {kept} 个条目。',
    why: 'JSON 在捕获结束之前就终止或损坏。断点之前的内容已读出。',
    notProven: '关键的请求可能在缺失的部分里。',
    next: '请对方重新发送文件（打包或重新上传），并比较大小。',
  },
  'invalid-entries': {
    title: '部分条目不符合 HAR 规范（{defects} 处缺陷）。',
    why: 'URL、方法、时间或整个条目缺失，或格式不对。其余条目照常读取。',
    notProven: '这是文件的缺陷，并不说明请求本身失败。',
    next: '查看列出的位置。如果文件被手工编辑过，请索取原件。',
  },
  'pending-at-export': {
    title: '保存捕获文件时仍有 {pending} 个请求在进行。',
    why: '它们没有响应、没有错误、没有结束时间，并且位于捕获的末尾。',
    notProven: '无法知道它们是否会成功。',
    next: '如果其中某个请求重要，请重新捕获并等它结束。',
  },
  'rule-failed': {
    title: '规则 {rule} 无法在此捕获文件上完成。',
    why: '它遇到了没有预料到的内容。其他规则都已运行。',
    notProven: '与流量无关。',
    next: '请报告此事，并附上规则名和生成捕获文件的工具。',
  },
}
