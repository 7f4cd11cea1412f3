import type { ErrorCode } from '../../model/error.ts'
import type { ReadIssueId } from '../../model/read-issue.ts'
import type { ErrorText } from '../en/errors.ts'

export const errors: Readonly<Record<ErrorCode, ErrorText>> = {
  ERR_USAGE: {
    what: '无法理解该命令行。',
    next: '运行 `haruspex --help`，或在命令后加 --help。',
  },
  ERR_FILE_NOT_FOUND: { what: '没有这个文件。', next: '请检查文件名和文件夹。' },
  ERR_IS_DIRECTORY: { what: '此处需要文件，给出的却是文件夹。', next: '请指定其中的一个抓包文件。' },
  ERR_FILE_UNREADABLE: {
    what: '文件存在但无法读取：没有权限、是管道或设备，或磁盘出错。',
    next: '请检查权限。管道的内容可以送到 stdin，文件名写 "-"。',
  },
  ERR_FILE_EMPTY: { what: '文件是空的。', next: '请重新导出抓包，并等待浏览器写完。' },
  ERR_FILE_CHANGED: {
    what: '文件在读取期间发生了变化，两次读取不会一致。没有写出任何内容。',
    next: '请等到不再有程序写入该文件后重试。',
  },
  ERR_NOT_A_HAR: {
    what: '该文件不是 HAR 抓包。',
    next: '请在浏览器开发者工具的 Network 面板中导出："Save all as HAR"。',
  },
  ERR_MALFORMED_JSON: {
    what: '该文件不是有效的 JSON，而且损坏处之前没有任何请求。',
    next: '请查看所指出的行和列，或重新导出抓包。',
  },
  ERR_TOO_DEEP: {
    what: 'JSON 的嵌套层数超过了任何抓包应有的深度（200 层）。',
    next: '文件已损坏或带有恶意。请重新导出抓包。',
  },
  ERR_TOO_LARGE: {
    what: '文件中有内容超过了相应的上限。',
    next: '请自行解压，直接给出 .har 文件；普通 .har 文件没有上限。',
  },
  ERR_CONTAINER: {
    what: '抓包外层的压缩包无法打开，或其中不是恰好一个抓包。',
    next: '请自行解压，直接给出 .har 文件。',
  },
  ERR_OUTPUT_EXISTS: {
    what: '输出文件已经存在，未作改动。',
    next: '用 -o 指定另一个输出，或用 --force 覆盖。',
  },
  ERR_OUTPUT_IS_INPUT: {
    what: '输出指向一个同时要读取的文件，未作改动。',
    next: '请用 -o 指定另一个输出。',
  },
  ERR_OUTPUT_UNWRITABLE: { what: '无法写入输出。', next: '请检查文件夹、权限和磁盘空间。' },
  ERR_NOT_SANITIZED: {
    what: '副本未通过自身的核验。没有写出任何内容。',
    next: '请勿分享原文件。请报告所指出的位置；其中不含抓包的任何值。',
  },
  ERR_NOT_VERIFIED: { what: '无法证明该文件是已脱敏的副本。', next: '请勿分享。请重新对原文件脱敏。' },
  ERR_RECEIPT: {
    what: '该回执不是回执、已损坏，或属于另一个副本。',
    next: '请指定与该副本一同写出的回执：--receipt <file>。',
  },
  ERR_KEY_FILE: {
    what: '该密钥文件不能用作密钥。',
    next: '其内容须为 16 到 4096 字节，例如：openssl rand -out key.bin 32',
  },
  ERR_POLICY: {
    what: '该策略无法使用。',
    next: '修正所指出的位置，或使用内置策略：strict、credentials-only、share-publicly。',
  },
  ERR_KNOWLEDGE: {
    what: '知识文件无法使用。',
    next: '请修正所指出的位置；docs/knowledge.md 说明此类文件可以包含什么。',
  },
  ERR_REDACT_LIST: {
    what: '无法使用该待移除值列表。',
    next: '请每行写一个值，UTF-8 编码，每个 3 到 4096 字节；含换行的值写成 JSON 字符串。',
  },
  ERR_NO_VALUE: {
    what: '该位置没有文本或数字。',
    next: '请按回执和发现中的写法给出指针，如 /log/entries/0/request/headers/3/value。',
  },
  ERR_UNKNOWN_TOPIC: {
    what: '没有这个名称的说明。',
    next: '运行 `haruspex explain` 可列出所有可说明的内容。',
  },
  ERR_NO_BROWSER: {
    what: '没有找到可用于录制的 Chromium 或 Chrome。',
    next: '请安装一个（Debian：apt-get install chromium），或用 HARUSPEX_CHROMIUM 指定程序路径。',
  },
  ERR_BROWSER: {
    what: '浏览器没有启动，或在录制完成之前就结束了。没有写入任何内容。',
    next: '请手动启动它，看能否运行；或用 HARUSPEX_CHROMIUM 指定另一个浏览器。',
  },
  ERR_PORT: {
    what: '无法在该端口上提供工作台：端口已被其他程序占用，或为系统保留。',
    next: '请用 --port 指定其他端口，或不指定以使用空闲端口。',
  },
  ERR_NO_WORKBENCH: {
    what: '工作台尚未构建。其他命令不受影响。',
    next: '请在仓库根目录运行：npm run build',
  },
  ERR_INTERRUPTED: { what: '已中断。没有写出任何内容。', next: '请重新运行该命令。' },
  ERR_INTERNAL: {
    what: 'Haruspex 内部出错。没有写出任何内容。',
    next: '请报告所用命令和所指出的位置；两者都不含抓包内容。',
  },
}

export const issues: Readonly<Record<ReadIssueId, string>> = {
  truncated: '文件在中途结束。使用了截断之前的内容。',
  'malformed-json': '此处的 JSON 已损坏。使用了此前的内容。',
  'trailing-data': '抓包结束之后还有内容，未予使用。',
  'too-deep': '此处的 JSON 嵌套过深。',
  'duplicate-key': '同一对象中某个键出现了两次，以最后一个为准。',
  'invalid-entry': '此请求不成其为请求，已略去。',
  'missing-url': '此请求没有 URL。',
  'missing-method': '此请求没有方法。',
  'missing-response': '此请求没有响应。',
  'invalid-time': '无法读出此时间。',
  'implausible-time': '此时间不可能正确。',
  'invalid-header': '某个标头不是名称加值的形式，已略去。',
  'undecodable-body': '正文声称是 base64，实际不是，已按文本保留。',
  'oversized-value': '某个值过长，未作查看，诊断时已略去。',
  'no-entries': '抓包中没有请求。',
  'missing-creator': '抓包没有说明由什么程序生成。',
  'unsorted-entries': '请求没有按时间顺序排列。',
  'dangling-pageref': '某个请求引用了抓包中不存在的页面。',
  'total-differs': '文件给出的总时间与各阶段之和不同。',
  'cut-container': '抓包外层的压缩包在中途结束或已损坏。使用了能解压的内容。',
  'file-changed': '文件在读取期间发生了变化。按开始时的内容使用。',
}
