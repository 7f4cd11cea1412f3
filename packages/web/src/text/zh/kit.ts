import type { Words } from '../words.ts'

export const kit: Words['kit'] = {
  copy: '复制',
  copied: '已复制',
  copyFailed: '浏览器不允许复制',
  close: '关闭',
  clear: '清除',
  cancel: '取消',
  more: '更多',
  less: '收起',
  loading: '正在加载…',
  severity: { error: '错误', warning: '警告', note: '提示' },
  confidence: { certain: '确定', likely: '很可能', possible: '可能' },
}
