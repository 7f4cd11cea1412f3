import type { Confidence, Owner, Severity } from '../../model/finding.ts'
import type { VerdictText } from '../rule-text.ts'

export const verdict: VerdictText = {
  certain: '{title}{by}',
  likely: '最可能的原因：{title}{by}',
  possible: '可能的原因：{title}{by}',
  by: '应由{owner}处理。',
  none: '没有规则在此抓包文件中发现问题。但这并不证明没有问题。',
}

export const owner: Readonly<Record<Owner, string>> = {
  'customer-network': '客户的网络或电脑',
  browser: '浏览器及其扩展',
  'client-app': '网页应用的前端',
  'identity-provider': '身份提供方',
  backend: '后端',
  'third-party': '第三方',
  none: '（无特定负责方）',
}

export const severity: Readonly<Record<Severity, string>> = { error: '错误', warning: '警告', note: '提示' }

export const confidence: Readonly<Record<Confidence, string>> = {
  certain: '确定',
  likely: '很可能',
  possible: '可能',
}
