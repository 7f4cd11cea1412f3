import type { VerbName, VerbText } from '../en/cli-verbs.ts'

export const verbs: Readonly<Record<VerbName, VerbText>> = {
  workbench: {
    summary: '在浏览器中打开抓包：结论、发现，以及每个请求的详情',
    usage: [
      'haruspex [<file|->…] [--port <number>] [--open|--no-open]',
      'haruspex workbench [<file|->…] [--port <number>] [--open|--no-open]',
    ],
    examples: [
      { command: 'haruspex session.har', does: '在工作台中打开它，并打印地址' },
      { command: 'haruspex', does: '同上，打开一份演示抓包，看看能看到什么' },
      { command: 'haruspex working.har broken.har', does: '同上，打开多个' },
    ],
    notes: [
      '只向本机提供服务，地址无人能猜到；按 Ctrl-C 即停止。',
      '有桌面时会打开浏览器；通过 ssh 或在脚本中只打印地址。可用 --open 和 --no-open 另行决定。',
      '文件由浏览器自行读取，不会发送到任何地方。其中的机密会原样显示：那是您自己的屏幕。',
    ],
  },
  triage: {
    summary: '给出结论、发现和追踪 ID，并在抓包旁写出脱敏副本',
    usage: [
      'haruspex triage <file|-> [-o <copy>] [--receipt <file>] [--policy <name|file>] [--report <file>]',
    ],
    examples: [
      { command: 'haruspex triage session.har', does: '说明出了什么问题；写出 session.sanitized.har' },
      { command: 'haruspex triage session.har.gz -o safe.har', does: '同上，自定副本名称' },
      { command: 'haruspex triage session.har --json', does: '同上，供程序使用' },
    ],
    notes: ['再次运行时，若回执表明副本由本工具写出且未被改动，则替换它；其他文件需要 --force。'],
  },
  sanitize: {
    summary: '写出不含机密的副本（其余部分逐字节不变）和所移除内容的回执',
    usage: [
      'haruspex sanitize <file|-> [-o <copy|->] [--receipt <file>] [--policy <name|file>] [--redact-from <file|->]',
      'haruspex sanitize <file|-> --check [--report <file>]',
    ],
    examples: [
      {
        command: 'haruspex sanitize session.har',
        does: '写出 session.sanitized.har 和 session.sanitized.receipt.ndjson',
      },
      { command: 'haruspex sanitize - -o - < session.har > safe.har', does: '作为管道的一环' },
      { command: 'haruspex sanitize session.har --check', does: '若有任何需要移除的内容，以 1 退出' },
    ],
    notes: [
      '报告按文件名结尾为 Markdown、SARIF 2.1.0 或 JSON，由回执生成。',
      '副本在得到文件名之前先经核验；若核验失败，不写出任何内容，退出码为 3。',
      '使用 -o - 时，只有给出 --receipt 才写出回执。',
      '--redact-from 每行一个值，UTF-8 编码；带引号的行按 JSON 字符串读取。见 docs/manual-redaction.md。',
    ],
  },
  verify: {
    summary: '副本是否不含机密，或是否可证明是某个原文件的脱敏形式',
    usage: [
      'haruspex verify <copy> [--policy <name|file>]',
      'haruspex verify <original> <copy> [--receipt <file>] [--policy <name|file>]',
      'haruspex verify <copy> --reveal <pointer|line> (--key-file <file> [--proof <file>] | --proof <file>)',
    ],
    examples: [
      { command: 'haruspex verify session.sanitized.har', does: '再次在其中搜索机密' },
      { command: 'haruspex verify session.har session.sanitized.har', does: '证明只改动了回执所列之处' },
      { command: 'haruspex verify session.sanitized.har --json', does: '同上，供程序使用' },
    ],
    notes: [
      '退出码 0：已核验；3：未通过核验。',
      '回执记有副本所用的策略：内置策略可自行找到，策略文件须用 --policy 指定。',
      '使用 --reveal 时，值从 stdin 或 --value-from 读取，绝不作为选项给出。证明的原理见 docs/receipts.md。',
    ],
  },
  keep: {
    summary: '把一处误判的脱敏变成策略文件中的一行',
    usage: ['haruspex keep <receipt> <pointer|line> [--policy <file>] [--reason <text>] [--position]'],
    examples: [
      {
        command: 'haruspex keep session.sanitized.receipt.ndjson 12 --reason "a public ID"',
        does: '今后保留第 12 行所记之值，写入 haruspex.policy.json',
      },
      {
        command: 'haruspex keep session.sanitized.receipt.ndjson /log/entries/0/request/url',
        does: '同上，按位置指定',
      },
      {
        command: 'haruspex sanitize session.har --policy haruspex.policy.json --force',
        does: '用它重新生成副本',
      },
    ],
    notes: ['值本身既不读取也不写出。重复执行只写一次。'],
  },
  diagnose: {
    summary: '出了什么问题：按原因排序的发现',
    usage: [
      'haruspex diagnose <file|-> [--json] [--all] [--report <file>] [--fail-on <severity>]',
      'haruspex diagnose <file|-> [--endpoints [--api]] [--steps] [--json]',
    ],
    examples: [
      { command: 'haruspex diagnose session.har', does: '结论和各项发现，每项附下一步' },
      { command: 'haruspex diagnose session.har --report findings.html', does: '写出可打开或发送的网页' },
      { command: 'haruspex diagnose session.har --fail-on error', does: '若有 error 则以 1 退出' },
    ],
    notes: [
      '报告的形式由文件名结尾决定：Markdown、HTML 网页、SARIF 2.1.0 或 JSON。',
      '所打印的内容来自途中生成的脱敏副本：不显示任何机密。',
      '--endpoints 与 --steps 可同用；与 --json 同用时附在各项发现之外。',
    ],
  },
  compare: {
    summary: '不能正常工作的抓包与能正常工作的抓包有何不同',
    usage: [
      'haruspex compare <working> <broken> [--map <working=broken,…>] [--report <file>] [--fail-on <severity>]',
    ],
    examples: [
      { command: 'haruspex compare working.har broken.har', does: '列出差异，最能说明问题的在前' },
      {
        command: 'haruspex compare working.har broken.har --map shop.example=staging.shop.example',
        does: '在无法自动判断时，指明哪些主机相互对应',
      },
      {
        command: 'haruspex compare working.har broken.har --report comparison.md',
        does: '同时写成 Markdown；.json 供程序使用',
      },
    ],
    notes: [
      '请求按方法、路径和操作配对；ID、时间、令牌以及用户和租户的名称不算差异。',
      '所打印的内容来自途中生成的脱敏副本：不显示任何机密。',
    ],
  },
  playbook: {
    summary: '从问题到答案的引导式检查：要索取什么、看哪里、找谁',
    usage: [
      'haruspex playbook',
      'haruspex playbook <name> <file|-> [--working <file>] [--error-text-from <file|->] [--at <time>] [--knowledge <folder>]',
    ],
    examples: [
      { command: 'haruspex playbook slow session.har', does: '哪个请求慢、慢在哪个阶段，以及其跟踪 ID' },
      {
        command: 'haruspex playbook hidden session.har --working colleague.har',
        does: '与能看到该选项的用户对照，说明为何看不到',
      },
      {
        command: 'haruspex playbook cannot-enable session.har --error-text-from error.txt',
        does: '错误的真正含义，以及应找谁',
      },
    ],
    notes: [
      '不给名称时列出所有剧本。docs/playbooks.md 说明各步骤，docs/knowledge.md 说明如何添加自己的内容。',
      '所打印的内容来自途中生成的脱敏副本：不显示任何机密。',
    ],
  },
  capture: {
    summary: '用真实的 Chromium 访问一个页面，并把其网络活动写成 HAR',
    usage: ['haruspex capture <url> [-o <file>] [--visible] [--seconds <count>]'],
    examples: [
      { command: 'haruspex capture https://shop.example/', does: '写出 shop.example.har' },
      { command: 'haruspex capture https://shop.example/ -o start.har', does: '同上，自定文件名' },
      {
        command: 'haruspex capture https://shop.example/ --visible --seconds 60',
        does: '显示浏览器，并把您在其中的操作录制一分钟',
      },
    ],
    notes: [
      '浏览器启动时没有 Cookie、缓存和扩展；其用户配置事后即删除。',
      '写出的是原始抓包：其中含有机密。只分享脱敏副本。',
    ],
  },
  miss: {
    summary: '按位置和形态报告一个未被移除的值，而不发送该值',
    usage: ['haruspex miss <file|-> <pointer> [--layer <steps>] [--json]'],
    examples: [
      {
        command: 'haruspex miss session.har /log/entries/3/request/headers/7/value',
        does: '被忽略的标头',
      },
      {
        command: 'haruspex miss session.har /log/entries/3/response/content/text --layer json:/user/badge',
        does: '正文 JSON 中的字段',
      },
      {
        command: 'haruspex miss session.har /log/entries/3/request/url --layer query:badge --json',
        does: '查询参数中的字段，供程序使用',
      },
    ],
    notes: [
      '报告不含该值的任何部分。发送前请先阅读：其中有字段名称。',
      '在问题修复之前，可用 sanitize --redact-from 移除该值。',
    ],
  },
  explain: {
    summary: '说明规则、代码、标头、方法、阶段、状态码或网络错误的含义',
    usage: ['haruspex explain [<topic>]'],
    examples: [
      { command: 'haruspex explain slow-wait', does: '一条规则，按名称或代码' },
      { command: 'haruspex explain Set-Cookie', does: '标头、方法、阶段、状态码……' },
      { command: 'haruspex explain', does: '列出所有可说明的内容' },
    ],
    notes: [],
  },
}
