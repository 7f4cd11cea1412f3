import type { RequestTexts } from '../../en/request.ts'

export const commands: RequestTexts['commands'] = {
  tags: 'hsx_… 代表已移除的值：{names}。请换成自己的值。',
  marks: '其他工具移除了值：{names}。请换成自己的值。',
  notKept: '抓包中没有本请求的正文。',
  files: '抓包中没有文件内容：{names}。',
  binary: '正文为二进制，以 base64 传入。',
  credentials: '抓包中没有 Cookie：浏览器会发送自己的。',
}
