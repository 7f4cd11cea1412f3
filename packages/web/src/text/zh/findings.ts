import type { Words } from '../words.ts'

export const findings: Words['findings'] = {
  label: '发现',
  causes: '哪里出了问题',
  notes: '提示',
  quality: '关于抓包本身',
  none: '没有发现问题',
  noneText: '没有规则适用于这些流量。这并不能证明一切正常。',
  why: '原因',
  notProven: '它不能证明什么',
  next: '下一步',
  evidence: '证据',
  moreEvidence: '另有 {count} 处',
  requests: '请求',
  follows: '由此引起',
  owner: '应由谁处理',
  open: '打开请求 {number}',
}
