import type { RequestTexts } from '../../en/request.ts'

export const headers: RequestTexts['headers'] = {
  facts: {
    url: 'URL',
    method: '方法',
    status: '状态码',
    outcome: '结果',
    address: '远程地址',
    protocol: '协议',
    connection: '连接',
    priority: '优先级',
    type: '类型',
    page: '页面',
    started: '开始时间',
    policy: '引用策略',
    redirect: '重定向到',
    'request-head': '请求头大小',
    'response-head': '响应头大小',
    transferred: '传输大小',
    comment: '备注',
    error: '错误',
  },
  notes: {
    provisional: '这些是临时请求头：请求没有进入网络，因此浏览器没有添加自己的请求头。',
    provisionalCached: '这些可能是临时请求头：响应来自缓存，缺少浏览器本应添加的内容。',
    noneRequest: '文件中没有请求头。',
    noneResponse: '文件中该响应没有响应头。',
    noResponse: '没有响应，因此也没有响应头。',
    noCredentials:
      '文件中本请求既没有 Cookie 也没有 Authorization。Chrome 导出时默认不含这些敏感数据，因此没有它们并不能证明没有发送。',
    duplicates: '出现多次：{names}。每一行都按原样显示。',
  },
}
