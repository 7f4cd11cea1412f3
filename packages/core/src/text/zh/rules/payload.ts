import type { payloadRules as english } from '../../en/rules/payload.ts'
import type { RuleText } from '../../rule-text.ts'

export const payloadRules: Readonly<Record<keyof typeof english, RuleText>> = {
  'uncompressed-text': {
    title: '{host} 的 {count} 个文本未经压缩传输；最大的有 {bytes} 字节（{mime}）。',
    why: '没有 Content-Encoding。用 gzip 或 brotli 压缩后，文本会小得多。',
    notProven: '不说明是服务器这样发送的：也可能是代理解压了它。',
    next: '在服务器或其前面的缓存上启用压缩。',
  },
  'encoding-mismatch': {
    title: '{host} 的 {method} {path} 的编码与声明不符（Content-Encoding：{encoding}，{count} 次）。',
    why: '正文无法解压，解压后仍是压缩的，或声明压缩了两次。',
    notProven: '不说明是谁造成的：应用、服务器和途中的代理都可能压缩。',
    next: '不经代理获取它并查看字节；只让其中一方压缩。',
  },
  'huge-response': {
    title: '{host} 的 {method} {path} 答复了 {megabytes} MB（{count} 次）。',
    why: '它用了 {tookMs} 毫秒才到达，页面还要完整地读取和保存它。',
    notProven: '不说明页面缓慢是由大小造成的。',
    next: '分页请求，减少字段，或只请求变化的部分。',
  },
  'huge-request': {
    title: '{method} {path} 向 {host} 发送了 {megabytes} MB（{count} 次）。',
    why: '上传受线路、代理和服务器的限制。',
    notProven: '大的上传本身没有错。',
    next: '如果它失败或缓慢，请与代理和服务器的限制比较。',
  },
  'page-weight': {
    title: '一个页面用了 {requests} 个请求和 {megabytes} MB：{host}{path}。',
    why: '这远多于大多数页面。',
    notProven: '不说明它很慢。',
    next: '按大小和主机对请求排序，看看哪些可以省去。',
  },
  'mime-mismatch': {
    title: '向 {host} 请求的是 {wanted}，答复却是 {mime}（{count} 次）。',
    why: '浏览器无法使用它。多半是部署后文件已不存在，而服务器用首页答复未知路径；登录页或拦截页也会如此。',
    notProven: '不说明文件为何缺失。',
    next: '打开 {host}{path}。绕过缓存重新加载，并让服务器对未知文件答复 404。',
  },
}
