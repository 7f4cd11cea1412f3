import type { requestsRules as english } from '../../en/rules/requests.ts'
import type { RuleText } from '../../rule-text.ts'

export const requestsRules: Readonly<Record<keyof typeof english, RuleText>> = {
  'too-many-requests': {
    title: '{host} 答复请求过多：429（{count} 次）。',
    why: '配额已用完。Retry-After：{retryAfter}。',
    notProven: '不说明是谁用完的：配额可能与他人共用。',
    next: '数一数之前的调用，并按响应所说的时间等待。',
  },
}
