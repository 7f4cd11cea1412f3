import type { DiagnosisTexts } from '../en/diagnosis.ts'

export const diagnosis: DiagnosisTexts = {
  title: '{name} 的诊断',
  made: '由 {tool} 根据抓包的脱敏副本生成：{tag} 这样的字样代替已移除的值。请求从 0 开始编号，与 log.entries 一致。',
  overview: '概览',
  counts: '错误 {errors} 项，警告 {warnings} 项，提示 {notes} 项',
  nothing: '没有高于提示级别的发现。',
  evidenceAt: '文件中的位置',
  evidenceSays: '该处的内容',
  moreEvidence: '……另有 {count} 处；JSON 格式的报告列出全部。',
  consequences: '随之而来的（{count} 项）',
  notesHint: '无关紧要的小事，不能解释任何故障。',
  qualityFine: '抓包可完整读取，未见任何不妥。',
  requests: '发现所涉及的请求',
  started: '开始',
  duration: '耗时',
  status: '状态',
  phases: '阶段',
  mostRequests: '仅显示前 {count} 个。',
  type: '类型',
  value: '值',
  more: '……另有 {count} 项；JSON 格式的报告列出全部。',
  sarif: {
    alsoHere: '此处也有。',
    consequence: '由此引起：{title}',
    issue: '{id}：{says}',
  },
}
