import type { StepTexts } from '../en/steps.ts'

export const steps: StepTexts = {
  start: '从抓包开始之处开始：其中没有打开页面的请求；第一个请求是 {call}。',
  open: '打开 {url}。',
  goOn: '前往 {url}。',
  reload: '重新加载 {url}。',
  submit: '提交会发送 {call} 的表单。',
  change: '执行会发送 {call} 的操作。',
  look: '执行会获取 {call} 的操作。',
  landed: '随后到达 {url}。',
  fails: '此处 {call} 失败：{reason}。',
  failsMore: '此处另有 {count} 个请求失败。',
  status: '状态码 {status}',
  noAnswer: '没有响应',
  none: '该抓包中没有请求。',
}
