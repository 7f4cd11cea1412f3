import type { StepTexts } from '../knowledge.ts'

/** The step that takes a request's tracking ID, or what to search by instead. */
export const trackingIdTexts: StepTexts = {
  title: { en: 'Take its tracking ID', zh: '取得其跟踪 ID' },
  found: { en: '{trackingId} ({name})', zh: '{trackingId}（{name}）' },
  clear: {
    en: 'It carries no tracking ID that we know. Search the logs by host, path and time: {time}.',
    zh: '它没有已知的跟踪 ID。请用主机、路径和时间 {time} 搜索日志。',
  },
  next: { en: 'Search the logs by this ID.', zh: '用此 ID 搜索日志。' },
}
