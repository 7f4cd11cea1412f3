import type { cacheRules as english } from '../../en/rules/cache.ts'
import type { RuleText } from '../../rule-text.ts'

export const cacheRules: Readonly<Record<keyof typeof english, RuleText>> = {
  'cache-headers-missing': {
    title: '{host} 的 {count} 个文件没有说明可以保存多久，例如 {path}。',
    why: '没有 Cache-Control、Expires、ETag 或 Last-Modified，浏览器每次都会重新请求。大小：{bytes} 字节。',
    notProven: '与故障无关：只是耗费时间和流量。',
    next: '为脚本、样式、字体和图片发送 Cache-Control。',
  },
  'short-lived-asset': {
    title: '{host} 的 {count} 个文件名中带有哈希，却只能保存不到一天。',
    why: '这样的文件名下内容不会改变，本可保存一年。Cache-Control：{cacheControl}。大小：{bytes} 字节。',
    notProven: '不说明文件名真的随内容改变。',
    next: '为文件名带哈希的文件发送 Cache-Control: max-age=31536000, immutable。',
  },
  'stale-shell': {
    title: '{host} 的 {path} 来自缓存或可以被缓存，它请求了 {missing} 个已不存在的文件。',
    why: '这些文件名带有哈希，而服务器上已没有它们：页面比上一次部署更旧。缓存时长（Age）：{ageSeconds} 秒。',
    notProven: '不说明确实有过部署：新版本中也可能缺少某个文件。',
    next: '绕过缓存重新加载。为页面发送 Cache-Control: no-cache，并把上一版本的文件保留一段时间。',
  },
  'api-from-cache': {
    title: '{host} 的 {method} {path} 带有凭据，答复却来自缓存（{cache}，{count} 次）。',
    why: '答复可能是旧的，或属于另一个用户。Age：{ageSeconds} 秒；Cache-Control：{cacheControl}。',
    notProven: '不说明数据有误：缓存可能会区分不同用户的答复。',
    next: '与不经缓存的同一调用比较，并为个人数据发送 Cache-Control: private 或 no-store。',
  },
  'many-revalidations': {
    title: '请求了 {unchanged} 个文件，只得知它们没有改变（304）。',
    why: '每个都要一次往返。浏览器这样询问，是因为文件只能短暂保存，或页面被重新加载。',
    notProven: '与故障无关；用户重新加载时处处如此。',
    next: '让不变的文件保存得更久。',
  },
  'vary-missing': {
    title: '{host} 的 {count} 个文件没有正确告诉缓存它们取决于什么（Vary：{vary}）。',
    why: '压缩过的文件若没有 Vary: Accept-Encoding，可能被交给无法解压的客户端；Vary: * 则使缓存完全无法使用它。',
    notProven: '不说明浏览器与服务器之间的缓存真的这样做了。',
    next: '为所有压缩的内容发送 Vary: Accept-Encoding。',
  },
}
