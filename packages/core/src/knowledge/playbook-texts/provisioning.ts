import type { PlaybookTexts } from '../knowledge.ts'
import { trackingIdTexts } from './tracking-id.ts'

export const provisioningTexts: PlaybookTexts = {
  title: { en: 'Provisioning across services', zh: '跨服务配置' },
  purpose: {
    en: 'a setting was written and did not arrive: the call, its body, its tracking ID, and the services behind it',
    zh: '设置已写入但未生效：调用、正文、跟踪 ID 以及其后的服务',
  },
  steps: {
    ask: {
      title: { en: 'Ask for what is needed', zh: '索取所需材料' },
      asked: {
        en: 'A HAR taken while the setting was saved: it holds the call with its body and the tracking ID that every service behind it logs.',
        zh: '保存设置期间录制的 HAR：其中有带正文的调用，以及其后每个服务都会记录的跟踪 ID。',
      },
    },
    call: {
      title: { en: 'Recognize the call', zh: '识别调用' },
      found: { en: 'Request {entry}: {label}; {parameters}.', zh: '请求 {entry}：{label}；{parameters}。' },
      unknown: {
        en: 'Request {entry}, {method} {endpoint}, changes something; no label names it.',
        zh: '请求 {entry}（{method} {endpoint}）更改了内容；没有标签说明它。',
      },
      clear: { en: 'No request of this capture changes anything.', zh: '此抓包中没有更改内容的请求。' },
    },
    body: {
      title: { en: 'Read what was sent', zh: '查看发送的内容' },
      found: { en: '{count} fields were sent.', zh: '发送了 {count} 个字段。' },
      clear: { en: 'No JSON was sent, or the file does not hold it.', zh: '没有发送 JSON，或文件中没有它。' },
    },
    result: {
      title: { en: 'What was answered', zh: '响应' },
      found: {
        en: '{status}: the first service took the change. What did not arrive was lost behind it.',
        zh: '{status}：第一个服务接受了更改。未生效的部分在其后丢失。',
      },
      unknown: {
        en: '{status}: the first service refused the change itself.',
        zh: '{status}：第一个服务自己拒绝了更改。',
      },
      clear: { en: 'No answer was captured.', zh: '没有抓到响应。' },
    },
    'tracking-id': {
      ...trackingIdTexts,
      found: {
        en: '{trackingId} ({name}). Services behind it log the same ID with `_0`, `_1` … behind it.',
        zh: '{trackingId}（{name}）。其后的服务以 `_0`、`_1` 等后缀记录同一 ID。',
      },
      next: {
        en: 'Search the logs by this ID, category TrackingID.',
        zh: '用此 ID 搜索日志，类别 TrackingID。',
      },
    },
    services: {
      title: { en: 'The services that it goes through', zh: '经过的服务' },
      found: { en: '{services}', zh: '{services}' },
      unknown: { en: 'No label tells the services behind this call.', zh: '没有标签说明此调用之后的服务。' },
    },
    answer: {
      title: { en: 'Answer', zh: '结论' },
      found: {
        en: '{label}: answered {status}. Follow {trackingId} through {services}.',
        zh: '{label}：返回 {status}。请沿 {services} 跟踪 {trackingId}。',
      },
      clear: { en: 'This capture does not hold the provisioning call.', zh: '此抓包不包含配置调用。' },
    },
  },
}
