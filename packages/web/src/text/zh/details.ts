import type { Words } from '../words.ts'

export const details: Words['details'] = {
  label: '请求 {number} 的详情',
  tabsLabel: '请求的各个部分',
  tabs: {
    summary: '摘要',
    timing: '时间',
    headers: '标头',
    payload: '载荷',
    preview: '预览',
    response: '响应',
    cookies: 'Cookie',
    messages: '消息',
    initiator: '发起者',
    findings: '发现',
    raw: '原文',
  },
  copyUrl: '复制 URL',
  none: '尚未选择请求',
  noneHint: '在列表中选择一个请求，即可在此查看。',
  unreadable: '文件中的这一项不是请求',
  headers: { request: '请求标头', response: '响应标头', general: '常规', none: '没有记录' },
  general: { url: 'URL', method: '方法', status: '状态', time: '时间', remote: '远程地址', protocol: '协议' },
  raw: { hint: '与文件中的内容一致。', shown: '{shown} / {total}', more: '显示更多' },
}
