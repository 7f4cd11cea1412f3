import type { PlaybookTexts } from '../knowledge.ts'

export const generalTexts: PlaybookTexts = {
  title: { en: 'The general steps', zh: '通用步骤' },
  purpose: {
    en: 'for any complaint: what was captured, what failed, what was slow, sign-in and cross-origin trouble, tracking IDs, and a cross-check',
    zh: '适用于任何问题：抓到了什么、什么失败了、什么慢、登录和跨源问题、跟踪 ID，以及交叉检查',
  },
  steps: {
    open: {
      title: { en: 'Open the file', zh: '打开文件' },
      found: {
        en: '{entries} requests of {producer} were read, {seconds} s from first to last.',
        zh: '读到 {producer} 的 {entries} 个请求，从第一个到最后一个共 {seconds} 秒。',
      },
      next: {
        en: 'The capture has gaps, see below: if what you look for may be missing, ask for a new one.',
        zh: '抓包不完整（见下）：如果要找的内容可能缺失，请重新抓包。',
      },
    },
    failed: {
      title: { en: 'Find failed requests', zh: '查找失败的请求' },
      found: {
        en: '{failed} of {entries} requests failed; the first of those that matter is {first}.',
        zh: '{entries} 个请求中有 {failed} 个失败；其中重要的第一个是 {first}。',
      },
      clear: { en: 'No request failed.', zh: '没有失败的请求。' },
      next: {
        en: 'Begin with the first one: what comes later may follow from it.',
        zh: '从第一个开始：后面的失败可能由它引起。',
      },
    },
    slow: {
      title: { en: 'Check response times and slow elements', zh: '检查响应时间和慢的元素' },
      found: {
        en: 'The slowest request took {ms} ms, of which {phaseMs} ms in the phase “{phase}”.',
        zh: '最慢的请求用时 {ms} 毫秒，其中“{phase}”阶段占 {phaseMs} 毫秒。',
      },
      clear: { en: 'No request was slow for its kind.', zh: '没有请求慢于同类应有的时间。' },
      next: {
        en: 'Run the playbook “slow” on this file for its reasons.',
        zh: '对此文件运行剧本“slow”，查看原因。',
      },
    },
    headers: {
      title: { en: 'Look at headers for sign-in and CORS trouble', zh: '查看标头中的身份验证和 CORS 问题' },
      found: {
        en: '{count} findings concern sign-in, cookies or cross-origin rules.',
        zh: '{count} 项发现涉及身份验证、Cookie 或跨源规则。',
      },
      clear: {
        en: 'The headers show no trouble with sign-in, cookies or cross-origin rules.',
        zh: '标头中没有身份验证、Cookie 或跨源规则方面的问题。',
      },
      unknown: {
        en: 'Credentials and cookies were taken out before this file came here: their absence says nothing.',
        zh: '凭据和 Cookie 在此文件到来之前已被移除：它们不存在并不说明问题。',
      },
    },
    'tracking-ids': {
      title: { en: 'Find tracking IDs', zh: '查找跟踪 ID' },
      found: {
        en: '{count} tracking IDs stand in {requests} requests.',
        zh: '{requests} 个请求中有 {count} 个跟踪 ID。',
      },
      clear: {
        en: 'No tracking ID that we know stands in this capture. Search the logs by host, path and time instead.',
        zh: '此抓包中没有已知的跟踪 ID。请改用主机、路径和时间搜索日志。',
      },
      next: {
        en: 'Take the ID of the failing request first: it is what the log search wants.',
        zh: '先取失败请求的 ID：日志搜索需要的就是它。',
      },
    },
    'cross-check': {
      title: { en: 'Cross-check the failures', zh: '交叉检查失败' },
      found: {
        en: '{endpoint} failed {failed} times and answered well {good} times in this capture.',
        zh: '在此抓包中 {endpoint} 失败 {failed} 次，成功 {good} 次。',
      },
      clear: { en: 'There is no failure to cross-check.', zh: '没有需要交叉检查的失败。' },
      next: {
        en: 'Compare with a capture of a user for whom it works ({howWorking}), and look the tracking ID up in the logs.',
        zh: '与正常用户的抓包比较（{howWorking}），并在日志中查找跟踪 ID。',
      },
    },
    answer: {
      title: { en: 'Answer', zh: '结论' },
      found: { en: '{verdict}', zh: '{verdict}' },
      clear: { en: '{verdict}', zh: '{verdict}' },
    },
  },
}
