import type { Words } from '../words.ts'

export const endpoints: Words['endpoints'] = {
  label: '端点',
  table: '按端点归并的调用',
  lead: '按方法和路径归并的调用；{id} 代表指向单个对象的部分。选择一行可查看它的请求。',
  apiOnly: '仅 API 调用',
  filter: '查找端点',
  columns: {
    method: '方法',
    endpoint: '端点',
    count: '调用',
    failed: '失败',
    statuses: '状态码',
    p50: '中位数',
    p95: '95% 以内',
    max: '最长',
    replay: '可否重发',
  },
  replay: { yes: '安全', careful: '需谨慎', no: '不安全' },
  noAnswer: '无响应',
  show: '查看 {method} {endpoint} 的请求',
  slowest: '打开最慢的请求 {number}',
  others: '其余端点的 {count} 次调用未单独列出，其中 {failed} 次失败。',
  none: '没有匹配的端点',
  noneText: '清除文字，或不只显示 API 调用。',
  more: '再显示 {count} 个',
}
