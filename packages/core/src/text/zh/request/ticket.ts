import type { RequestTexts } from '../../en/request.ts'

export const ticket: RequestTexts['ticket'] = {
  labels: {
    request: '请求',
    status: '状态码',
    outcome: '结果',
    time: '时间',
    duration: '用时',
    phases: '阶段',
    ids: '跟踪 ID',
    address: '服务器地址',
    capture: '抓包',
  },
  none: '未找到',
  unknown: '未知',
  number: '{name}，第 {number} 个请求',
  tagged: '以 hsx_ 开头的值是标签：清理抓包时已移除原值。',
}
