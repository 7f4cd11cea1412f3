import type { Words } from '../words.ts'

export const list: Words['list'] = {
  label: '请求',
  filter: '筛选',
  filterHint: 'URL 中的文本',
  shown: '{shown} / {total}',
  none: '没有匹配的请求',
  noneHint: '请修改或清除筛选条件。',
  columns: {
    status: '状态',
    method: '方法',
    name: '名称',
    host: '主机',
    kind: '类型',
    size: '大小',
    time: '时间',
  },
  outcome: {
    answered: '已响应',
    'from-cache': '来自缓存',
    running: '仍在进行',
    cancelled: '已取消',
    blocked: '被拦截',
    redacted: '已脱敏',
    failed: '失败',
  },
}
