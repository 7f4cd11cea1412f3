import type { PlaybookTexts } from '../knowledge.ts'
import { trackingIdTexts } from './tracking-id.ts'

export const slowTexts: PlaybookTexts = {
  title: { en: 'A slow element', zh: '加载缓慢的元素' },
  purpose: {
    en: 'something on the page takes long: which request, which phase, why, and what to look up',
    zh: '页面上某处很慢：哪个请求、哪个阶段、为什么、要查什么',
  },
  steps: {
    ask: {
      title: { en: 'Ask for what is needed', zh: '索取所需材料' },
      asked: {
        en: 'A video of the problem with its time; a HAR taken while the slow action ran, from before its start to after its end.',
        zh: '带有时间的问题视频；在慢操作期间录制的 HAR，从开始之前到结束之后。',
      },
    },
    window: {
      title: { en: 'Does the capture cover the time of the complaint?', zh: '抓包是否覆盖问题发生的时间？' },
      found: {
        en: 'Yes: it runs from {from} to {to}, and the complaint is of {at}.',
        zh: '是：抓包从 {from} 到 {to}，问题发生于 {at}。',
      },
      clear: {
        en: 'No: it runs from {from} to {to}, and the complaint is of {at}. What follows may be another matter.',
        zh: '否：抓包从 {from} 到 {to}，而问题发生于 {at}。以下内容可能与问题无关。',
      },
      unknown: {
        en: 'It runs from {from} to {to}. {howAt}',
        zh: '抓包从 {from} 到 {to}。{howAt}',
      },
    },
    slowest: {
      title: { en: 'Find the slow request', zh: '找到慢的请求' },
      found: {
        en: 'Request {entry}, {method} {endpoint}, took {ms} ms.',
        zh: '请求 {entry}（{method} {endpoint}）用时 {ms} 毫秒。',
      },
      clear: {
        en: 'No request took longer than its kind may. The time was lost between the requests, in the browser, or the capture missed it.',
        zh: '没有请求超过同类应有的时间。时间可能花在请求之间或浏览器中，或者抓包没有包含它。',
      },
    },
    timing: {
      title: { en: 'Read its timing', zh: '查看其时间分布' },
      found: {
        en: 'The phase “{phase}” took {phaseMs} ms, {percent} % of it.',
        zh: '“{phase}”阶段用时 {phaseMs} 毫秒，占 {percent}%。',
      },
      unknown: { en: 'The file tells no phases of this request.', zh: '文件没有给出此请求的阶段。' },
      clear: {
        en: 'There is no slow request whose timing could be read.',
        zh: '没有可查看时间分布的慢请求。',
      },
    },
    'tracking-id': trackingIdTexts,
    answer: {
      title: { en: 'Answer', zh: '结论' },
      found: {
        en: '{method} {endpoint} is slow: {ms} ms, most of it in “{phase}”. To be looked at by: {owner}.',
        zh: '{method} {endpoint} 很慢：{ms} 毫秒，大部分在“{phase}”。应由以下一方查看：{owner}。',
      },
      clear: { en: 'This capture shows no slow request.', zh: '此抓包中没有慢的请求。' },
    },
  },
}
