import type { PlaybookTexts } from '../knowledge.ts'

export const hiddenTexts: PlaybookTexts = {
  title: { en: 'A resource or an option is unavailable', zh: '资源或选项不可用' },
  purpose: {
    en: 'a user does not see an option that others see, though nothing fails',
    zh: '用户看不到别人能看到的选项，但没有任何失败',
  },
  steps: {
    ask: {
      title: { en: 'Ask for what is needed', zh: '索取所需材料' },
      asked: {
        en: 'Screenshots of a user for whom it works and of one for whom it does not; a HAR taken while the options load, best of both users.',
        zh: '正常用户和异常用户的屏幕截图；加载选项期间录制的 HAR，最好两个用户都有。',
      },
    },
    requests: {
      title: { en: 'Recognize the requests that decide', zh: '识别起决定作用的请求' },
      found: { en: '{count} requests are known by name.', zh: '{count} 个请求有已知的名称。' },
      clear: {
        en: 'No request is known by name. Labels of your own system can be added ({howKnowledge}).',
        zh: '没有已知名称的请求。可以添加自己系统的标签（{howKnowledge}）。',
      },
    },
    forbidden: {
      title: { en: 'Look for a refusal inside good answers', zh: '在成功的响应中查找拒绝' },
      found: {
        en: 'Request {entry} answered {status}, and says `{path}` = {value}.',
        zh: '请求 {entry} 返回 {status}，其中 `{path}` = {value}。',
      },
      clear: { en: 'No good answer says that something is forbidden.', zh: '没有成功的响应表示某项被禁止。' },
    },
    compare: {
      title: { en: 'Compare with a user for whom it works', zh: '与正常用户比较' },
      found: {
        en: '{count} differences; those that explain come first.',
        zh: '{count} 处差异；最能说明问题的排在前面。',
      },
      clear: { en: 'The two captures do not differ in anything that matters.', zh: '两个抓包没有重要差异。' },
      asked: {
        en: 'Give the capture of such a user: {howWorking}.',
        zh: '请提供正常用户的抓包：{howWorking}。',
      },
    },
    remedy: {
      title: { en: 'What to do', zh: '如何处理' },
      found: { en: '{remedy}', zh: '{remedy}' },
      unknown: {
        en: 'Ask the administrator of the application why it refuses this; the entitlement or the template of the user decides.',
        zh: '请应用管理员查明拒绝原因；由该用户的权限或模板决定。',
      },
      clear: {
        en: 'Nothing in this capture hides the option. Make sure that the options were loaded while it was captured.',
        zh: '此抓包中没有隐藏该选项的内容。请确认抓包期间加载过选项。',
      },
    },
    answer: {
      title: { en: 'Answer', zh: '结论' },
      found: {
        en: 'The option is hidden: {label} answers `{path}` = {value}. {remedy}',
        zh: '该选项被隐藏：{label}返回 `{path}` = {value}。{remedy}',
      },
      clear: {
        en: 'This capture does not show why the option is missing.',
        zh: '此抓包没有说明选项缺失的原因。',
      },
    },
  },
}
