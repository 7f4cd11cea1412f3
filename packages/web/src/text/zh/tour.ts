import type { Words } from '../words.ts'

export const tour: Words['tour'] = {
  label: '导览这份抓包',
  stop: '第 {number} 站，共 {total} 站',
  start: '开始导览',
  next: '下一站',
  back: '上一站',
  end: '结束导览',
  stops: '全部站点',
  show: '再看一次',
  done: '这是最后一站。现在打开您自己的抓包吧。',
}
