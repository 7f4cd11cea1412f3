import type { PlaybookTexts } from '../knowledge.ts'
import { trackingIdTexts } from './tracking-id.ts'

export const cannotEnableTexts: PlaybookTexts = {
  title: { en: 'A feature cannot be enabled', zh: '无法启用功能' },
  purpose: {
    en: 'a change is refused with an error: which call, what the error really says, whom to ask',
    zh: '更改被拒绝并报错：哪个调用、错误的真正含义、应找谁',
  },
  steps: {
    ask: {
      title: { en: 'Ask for what is needed', zh: '索取所需材料' },
      asked: {
        en: 'The full text of the error; a screenshot of it; a HAR taken while the feature was enabled for the user concerned.',
        zh: '完整的错误文本；其屏幕截图；为受影响用户启用该功能期间录制的 HAR。',
      },
    },
    failing: {
      title: { en: 'Find the failing request', zh: '找到失败的请求' },
      found: {
        en: 'Request {entry}, {method} {endpoint}, was answered {status}.',
        zh: '请求 {entry}（{method} {endpoint}）返回 {status}。',
      },
      clear: { en: 'No request failed while this was captured.', zh: '抓包期间没有失败的请求。' },
    },
    error: {
      title: { en: 'Unwrap the error', zh: '展开错误' },
      found: {
        en: 'The answer is {status} (“{message}”), but it passes on {upstreamStatus} of a service behind it: {upstream}.',
        zh: '返回的是 {status}（“{message}”），但它转达了其后服务的 {upstreamStatus}：{upstream}。',
      },
      unknown: { en: 'The answer says: “{message}”', zh: '响应内容：“{message}”' },
      clear: { en: 'The answer says nothing of the reason.', zh: '响应没有说明原因。' },
    },
    'error-text': {
      title: { en: 'Where the reported error text stands', zh: '所报错误文本的位置' },
      found: { en: 'It stands in the answer of request {entry}.', zh: '它出现在请求 {entry} 的响应中。' },
      clear: {
        en: 'It stands in no answer of this capture: the page may make the text itself, or the capture misses the failure.',
        zh: '此抓包的响应中没有该文本：可能由页面自己生成，或者抓包没有包含该失败。',
      },
      asked: {
        en: 'Give the text to have it looked for: {howErrorText}.',
        zh: '请提供该文本以便查找：{howErrorText}。',
      },
    },
    'tracking-id': {
      ...trackingIdTexts,
      next: { en: 'Search the logs by this ID for the exception.', zh: '用此 ID 在日志中查找异常。' },
    },
    owner: {
      title: { en: 'Whom to ask', zh: '应找谁' },
      found: { en: '{team}', zh: '{team}' },
      unknown: {
        en: '{owner}. A route for this error can be added ({howKnowledge}).',
        zh: '{owner}。可以为此错误添加路由（{howKnowledge}）。',
      },
      clear: { en: 'Nobody yet: nothing failed.', zh: '暂无：没有失败。' },
    },
    answer: {
      title: { en: 'Answer', zh: '结论' },
      found: {
        en: '{method} {endpoint} failed with {status}, passing on {upstreamStatus} of {upstream}. To be asked: {team}.',
        zh: '{method} {endpoint} 以 {status} 失败，转达了 {upstream} 的 {upstreamStatus}。应询问：{team}。',
      },
      unknown: {
        en: '{method} {endpoint} failed with {status}: “{message}” To be asked: {team}.',
        zh: '{method} {endpoint} 以 {status} 失败：“{message}”应询问：{team}。',
      },
      clear: { en: 'This capture does not show the failure.', zh: '此抓包没有包含该失败。' },
    },
  },
}
