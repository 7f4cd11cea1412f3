import type { RequestTexts } from '../../en/request.ts'

export const initiator: RequestTexts['initiator'] = {
  chain: {
    start: '作为页面打开',
    parser: '页面中引用',
    script: '由该脚本发送',
    redirect: '重定向',
    preflight: '由 CORS 预检引出',
    referrer: '根据 Referer 推测',
    page: '根据抓包中的页面推测',
    caused: '由它引起',
    other: '由浏览器发送',
  },
  missing: '不在该抓包中',
  notes: {
    referrer: '文件没有记录由谁发送；调用链根据 Referer 推测，它指向页面或样式表，可能缺少路径。',
    page: '文件没有记录由谁发送；它属于该页面，依据是 `pageref`。',
    open: '调用链没有到达页面导航：之前的内容不在该抓包中。',
    noStack: '文件没有记录引向这里的调用。Chrome 会为脚本发出的请求记录。',
    minified: '脚本已压缩：请按列号定位。源映射可给出名称。',
    loop: '调用链成环，已截断。',
  },
}
