import type { captureRules as english } from '../../en/rules/capture.ts'
import type { RuleText } from '../../rule-text.ts'

export const captureRules: Readonly<Record<keyof typeof english, RuleText>> = {
  'capture-sanitized-elsewhere': {
    title: '此抓包文件在到达这里之前，已被其他工具去除了凭据。',
    why: '文件中没有任何 cookie 或凭据，或者到处都是同一个值。浏览器“不含敏感数据”的导出就是这样。',
    notProven: '此文件中缺少 cookie 或令牌，并不说明浏览器没有发送。',
    next: '如果凭据重要，请用“Export HAR (with sensitive data)”重新抓包，再在这里脱敏。',
  },
  'bodies-missing': {
    title: '{bodies} 个文本响应中有 {missing} 个没有内容。',
    why: '文件声明了这些正文的大小，却没有文本：导出时未包含内容，或浏览器已将其丢弃。',
    notProven: '服务器很可能发送了内容。这些正文里的错误无法看到。',
    next: '请从一开始就打开 DevTools 重新抓包，并连同内容一起保存。',
  },
  'capture-truncated': {
    title: '文件中途断开；读出了 {kept} 个请求。',
    why: 'JSON 在抓包结束之前就终止或损坏。断点之前的内容已读出。',
    notProven: '关键的请求可能在缺失的部分里。',
    next: '请对方重新发送文件（打包或重新上传），并比较大小。',
  },
  'invalid-entries': {
    title: '部分条目不符合 HAR 规范（{defects} 处缺陷）。',
    why: 'URL、方法、时间或整个条目缺失，或格式不对。其余条目照常读取。',
    notProven: '这是文件的缺陷，并不说明请求本身失败。',
    next: '查看列出的位置。如果文件被手工编辑过，请索取原件。',
  },
  'pending-at-export': {
    title: '保存抓包文件时仍有 {pending} 个请求在进行。',
    why: '它们没有响应、没有错误、没有结束时间，并且位于抓包的末尾。',
    notProven: '无法知道它们是否会成功。',
    next: '如果其中某个请求重要，请重新抓包并等它结束。',
  },
  'rule-failed': {
    title: '规则 {rule} 无法在此抓包文件上完成。',
    why: '它遇到了没有预料到的内容。其他规则都已运行。',
    notProven: '与流量无关。',
    next: '请报告此事，并附上规则名和生成抓包文件的工具。',
  },
  'log-not-preserved': {
    title: '抓包从登录过程的中间开始，之前的部分缺失。',
    why: '第一个请求正是登录返回之处，或来自一个登录页面。除非另行设置，浏览器每打开新页面都会清空列表。',
    notProven: '不说明登录有问题。缺失部分的 cookie 和重定向无法判断。',
    next: '请重新抓包：在 Network 面板中打开“Preserve log”（Chrome、Edge、Safari）或“Persist Logs”（Firefox），再登录并重现问题。',
  },
  'capture-started-late': {
    title: '抓包文件中没有页面，只有页面发出的请求：记录开始得太晚，或设置了过滤器。',
    why: '{requests} 个请求中没有文档。浏览器从 DevTools 打开时才开始记录。',
    whyOf: {
      timed:
        '{requests} 个请求中没有文档，其中第一个在页面开始 {lateMs} 毫秒之后才出现。浏览器从 DevTools 打开时才开始记录。',
    },
    notProven: '不说明是两者中的哪一个。文件中已有的请求是完整的。',
    next: '请重新抓包：先打开 DevTools，去掉所有过滤器，再重新加载页面并重现问题。',
  },
  'cache-disabled': {
    title: '抓包时浏览器缓存是关闭的。',
    why: '{requests} 个请求中有 {uncached} 个禁止任何缓存；在 DevTools 中选中“Disable cache”或强制刷新时，浏览器就会这样。',
    notProven: '这里的加载时间比用户的长，由缓存引起的问题也不会出现。',
    next: '无需处理，除非关心时间或陈旧内容；那时请关闭“Disable cache”重新抓包。',
  },
  'pages-missing': {
    title: '此文件中的请求无法按页面区分。',
    why: '文件没有列出页面，尽管加载了 {documents} 个文档。并非所有工具都会写出页面。',
    whyOf: { dangling: '{requests} 个请求指向文件中没有列出的页面。' },
    notProven: '与流量无关。',
    next: '无需处理。如果需要知道请求属于哪个页面，请依据时间和来源页面判断。',
  },
  'network-throttled': {
    title: '抓包时网络似乎被人为限速。',
    why: '没有一个应答少于 {leastWaitMs} 毫秒，而建立连接只需 {connectMs} 毫秒。DevTools 的限速就是这样推迟应答的；若是距离远，两者都会慢。',
    whyOf: {
      speed:
        '{downloads} 次下载的速度都约为每秒 {bytesPerSecond} 字节。线路很少如此均匀，DevTools 的限速却是这样。',
    },
    notProven: '限速或检查流量的代理看起来也可能一样。',
    next: '请询问 Network 面板中是否开启了限速。如果是，请关闭后重新抓包：此文件中的时间都不是用户所见。',
  },
  'totals-differ': {
    title: '有 {differing} 个请求，文件中的总时间不等于各阶段之和；这里以各阶段之和为准。',
    why: '各工具的算法不同：有的把 TLS 或排队时间算了两次，有的单独测量总时间。',
    whyOf: { dns: 'Chrome 把 DNS 查询也算进连接时间，因此总时间中算了两次。' },
    notProven: '与流量无关。',
    next: '无需处理。比较不同工具的时间时，请按阶段而不是按总时间。',
  },
  'extension-traffic': {
    title: '有 {requests} 个请求属于浏览器扩展。',
    why: '它们请求扩展自己的文件，或由扩展发起。',
    notProven: '不说明扩展干扰了页面。',
    next: '先不看它们。如果问题可能由扩展引起，请在没有扩展的无痕窗口中重现。',
  },
  'no-traffic': {
    title: '抓包文件中没有任何网络请求（{entries} 个条目）。',
    why: '文件是正常的 HAR，却没有可看的内容：没有在记录，列表被清空，或设置了过滤器。',
    notProven: '不说明没有发送任何请求。',
    next: '打开 DevTools 的 Network 面板，确认正在记录且没有过滤器，重现问题，再选择“Export HAR”。',
  },
  'tracking-ids-absent': {
    title: '没有跟踪 ID 能把 {site} 的应答与其日志对应起来（{answers} 个应答，其中 {wanted} 个失败或缓慢）。',
    why: '这些请求和响应都没有带已知 ID 的消息头。',
    whyOf: { same: '所有响应都带有同一个 ID，它指的是会话或版本，而不是请求。' },
    notProven: 'ID 可能使用这里不认识的名称，或写在正文里。',
    next: '请改用主机、路径和响应时间在日志中查找，并注意时钟可能不准。长远来看，应让后端返回 ID。',
  },
  'capture-too-wide': {
    title: '抓包范围很宽：{minutes} 分钟，{pages} 个页面，{agents} 个用户代理。',
    why: '在这么长的时间里，会发生许多与问题无关的事。',
    whyOf: { agents: '一个文件中有 {agents} 个不同浏览器或应用的请求，就像记录型代理所写的那样。' },
    notProven: '与流量无关。',
    next: '请询问问题何时、在哪个浏览器中出现，只看那个时段。最早的失败可能属于别的事情。',
  },
}
