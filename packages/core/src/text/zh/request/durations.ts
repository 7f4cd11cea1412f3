import type { RequestTexts } from '../../en/request.ts'

export const durations: RequestTexts['durations'] = {
  seconds: '{n} 秒',
  second: '1 秒',
  minutes: '{n} 分钟',
  minute: '1 分钟',
  hours: '{n} 小时',
  hour: '1 小时',
  days: '{n} 天',
  day: '1 天',
  less: '不到 1 秒',
}
