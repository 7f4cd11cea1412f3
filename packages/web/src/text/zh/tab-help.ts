import type { Words } from '../words.ts'

export const tabHelp: Words['tabHelp'] = {
  label: '关于此标签页：{tab}',
  sample: '演示抓包中的例子：',
  show: '显示演示抓包的请求 {number}',
  tabs: {
    summary: {
      what: '用文字说明这个请求的经过，并解码令牌和 ID。',
      sample: '请求 10 读取一个组织的地点列表，它的令牌可以在这里读懂。',
    },
    timing: {
      what: '时间花在哪里：逐个阶段列出，并解释最长阶段的含义。',
      sample: '地点列表等待服务器 1.8 秒，Server-Timing 说明了原因。',
    },
    headers: {
      what: '双方关于这条消息的说明：保持文件中的顺序和重复项，跟踪 ID 在最上面。',
      sample: '返回地点的响应带有跟踪 ID，各服务在日志中用它记录了这个请求。',
    },
    payload: {
      what: '浏览器随请求发送的内容：地址参数、表单、文件、JSON、XML、GraphQL。',
      sample: '在加载地点之前，一个表单用一次性代码换取访问令牌。',
    },
    preview: {
      what: '便于阅读的响应内容：树、表格、图片，或不带脚本的页面。',
      sample: '以树或表格显示地点：六个之中有一个没有总机号码。',
    },
    response: {
      what: '收到的内容原样：排版后、文本或字节，并注明字符集。',
      sample: '组织页面的 HTML，其后所有请求都由它而来。',
    },
    cookies: {
      what: '发送和设置的 Cookie，以及浏览器可能拒绝它们的原因。',
      sample: '随页面设置了两个 Cookie，其中一个脚本无法读取。',
    },
    messages: {
      what: 'WebSocket 或事件流上的消息，按时间顺序。',
      sample: '页面订阅地点的变更，并得知保存失败。',
    },
    initiator: {
      what: '为什么发送这个请求：从页面开始的链条，以及具体代码行。',
      sample: '页面的脚本请求地点列表，并注明函数、行和列。',
    },
    findings: {
      what: '诊断对这个请求的结论：证据、下一步，以及尚未证实的内容。',
      sample: '保存地点的地址时返回 502，这正是用户投诉的原因。',
    },
    raw: {
      what: '文件中的原始条目。',
      sample: '第二次尝试保存地点，带有自己的跟踪 ID。',
    },
  },
}
