import type { ReplayTexts } from '../../glossary.ts'

/** Whether a request can be sent once more, and why. */
export const replay: ReplayTexts = {
  title: '可否重放',
  meaning: '抓包中的请求能否无害地再次发送：取决于其方法的含义、正文，以及幂等键。',
  safety: {
    yes: '可以重复发送',
    careful: '可谨慎地重复发送',
    no: '不宜重复发送',
  },
  reasons: {
    'safe-method': '其方法只读取。',
    'reads-only': '这是 GraphQL 查询，只读取。',
    'idempotent-method': '其方法执行一次与两次效果相同；但它会更改内容，可能撤销他人此后的更改。',
    'idempotency-key': '它带有幂等键：遵循该键的服务器只执行一次。',
    'not-idempotent': '再次发送可能再次执行：第二个订单、第二次付款。',
    patch: '按照标准，PATCH 不是幂等的。这一个是否幂等，应以服务的文档为准。',
    'body-missing': '它带有正文，但抓包中没有。',
    'unknown-method': '对其方法一无所知。',
  },
}
