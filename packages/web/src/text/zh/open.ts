import type { Words } from '../words.ts'

export const open: Words['open'] = {
  title: '打开抓包',
  lead: '把 HAR 拖到这里，就能看到哪里出了错、是哪个请求、该找谁。',
  drop: '把 HAR 文件拖到窗口的任意位置',
  dropNow: '松开即可打开',
  choose: '选择文件…',
  paste: '或直接粘贴其文本',
  formats: '.har 文件，也可以是 gzip 或 zip；来自任何浏览器、代理或测试工具；可一次打开多个。',
  privacy: '只在本浏览器中读取，不会发送到任何地方。断开网络试试便知。',
  pastedName: 'pasted.har',
  pasteRefused: {
    title: '粘贴的内容不是 HAR',
    text: 'HAR 的文本是以 { 开头的 JSON。请复制完整文本，或改为选择文件。没有打开任何内容。',
  },
  what: {
    title: '什么是 HAR？',
    text: 'HAR（HTTP Archive）记录了浏览器向服务器请求的一切以及服务器的回答：地址、时间、标头、Cookie 和内容。技术支持靠它看到浏览器当时看到的情形。其中可能含有密码和会话 ID，因此请只分享脱敏后的副本。',
    demo: '用演示抓包试一试，附带导览',
    learn: '学习如何阅读：方法、标头、阶段、状态码',
    forWhom: '适合谁用',
    forWhomText: '拿到客户 HAR 的支持工程师、接手升级工单的工程师，以及页面出错或变慢的开发者。',
  },
  record: {
    title: '如何录制',
    browsers: {
      chrome: {
        name: 'Chrome、Edge',
        steps: [
          '按 F12，选择“网络”（Network），勾选“保留日志”（Preserve log）。',
          '重新加载页面，重现问题。',
          '点击网络面板工具栏中的下载箭头（导出 HAR），保存文件。',
        ],
      },
      firefox: {
        name: 'Firefox',
        steps: [
          '按 F12，选择“网络”，在设置（齿轮）中选择“持续记录”（Persist Logs）。',
          '重新加载页面，重现问题。',
          '在同一菜单中选择“全部另存为 HAR”。',
        ],
      },
      safari: {
        name: 'Safari',
        steps: [
          '在“设置”的“高级”中，显示面向网页开发者的功能。',
          '按 ⌥⌘I，选择“网络”，勾选“保留日志”。',
          '重新加载页面，重现问题，然后点击“导出”。',
        ],
      },
    },
  },
  failed: {
    title: '无法打开 {name}',
    another: '选择其他文件…',
    again: '重试',
  },
  empty: { title: '{name} 中没有请求', text: '这是一个 HAR 文件，但其中没有任何记录。' },
}
