import type { Glossary } from '../../glossary.ts'

/** What each method is for, the columns of the table, and the footnote on PATCH. */
export const methodTexts: Pick<Glossary, 'methods' | 'columns' | 'patchNote' | 'cells'> = {
  methods: {
    GET: { meaning: '获取资源的当前状态。', use: '检索数据' },
    POST: {
      meaning: '把数据交给资源，由资源决定如何处理。发送两次可能执行两次。',
      use: '创建资源、提交数据',
    },
    PUT: { meaning: '用所附的状态替换资源，无论原来是什么。', use: '替换资源' },
    PATCH: { meaning: '把所附的修改应用到资源上。', use: '部分更新' },
    DELETE: { meaning: '请求服务器删除资源。', use: '删除资源' },
    HEAD: { meaning: '没有正文的 GET：只返回标头。', use: '检索标头' },
    OPTIONS: { meaning: '询问资源允许什么。浏览器用它发送 CORS 预检。', use: '发现方法和功能' },
    TRACE: { meaning: '请求服务器把收到的内容原样返回。多数服务器拒绝它。', use: '诊断测试' },
  },
  columns: {
    safe: { title: '安全', meaning: '客户端不要求任何更改：该方法只用于读取。' },
    idempotent: { title: '幂等', meaning: '同一请求发送多次与发送一次效果相同，因此可以重复发送。' },
    use: { title: '典型用途', meaning: '该方法通常用来做什么。' },
    requestBody: { title: '请求正文', meaning: '请求通常是否携带数据，例如 JSON、XML 或表单字段。' },
    responseBody: { title: '响应正文', meaning: '响应通常是否携带数据，例如资源本身或操作确认。' },
  },
  patchNote:
    '按照标准，PATCH 既不安全也不幂等（RFC 9110 第 9.2 节；RFC 5789 第 2 节）。把它列为幂等的方法表说的是一种常见做法：许多服务发送的是新值而不是操作步骤，从而使其幂等。某个服务是否如此，应以其文档为准。',
  cells: { yes: '是', no: '否', optional: '可选' },
}
