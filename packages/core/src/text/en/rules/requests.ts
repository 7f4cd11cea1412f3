import type { RuleText } from '../../rule-text.ts'

export const requestsRules = {
  'too-many-requests': {
    title: '{host} answered that there are too many requests: 429 ({count}×).',
    why: 'A quota is used up. Retry-After: {retryAfter}.',
    notProven: 'Not whose requests used it up: others may share the quota.',
    next: 'Count the calls before it, and wait as long as the response says.',
  },
} satisfies Record<string, RuleText>
