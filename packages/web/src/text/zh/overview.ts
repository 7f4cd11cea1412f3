import type { Words } from '../words.ts'

export const overview: Words['overview'] = {
  label: '时间线',
  text: '{span} 内 {count} 个请求，{failed} 个失败。',
  from: '起点',
  to: '终点',
  moment: '首个请求之后 {at}',
  clear: '显示全部时间',
  hint: '拖动以选择一段时间',
}
