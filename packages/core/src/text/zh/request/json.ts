import type { RequestTexts } from '../../en/request.ts'

export const json: RequestTexts['json'] = {
  object: '一个有 {size} 个成员的对象：共 {objects} 个对象、{arrays} 个列表，{depth} 层。',
  objectPartly:
    '一个有 {size} 个成员的对象（只读到一部分）：共 {objects} 个对象、{arrays} 个列表，{depth} 层。',
  list: '一个有 {size} 项的列表：共 {objects} 个对象、{arrays} 个列表，{depth} 层。',
  listPartly: '一个有 {size} 项的列表（只读到一部分）：共 {objects} 个对象、{arrays} 个列表，{depth} 层。',
  scalar: '单个值：{kind}。',
  kinds: {
    object: '对象',
    array: '列表',
    string: '文本',
    number: '数字',
    boolean: '真或假',
    null: 'null',
  },
  finds: {
    'tracking-id': '跟踪 ID',
    id: '标识',
    error: '错误',
    flag: '开关',
    paging: '分页',
  },
}
