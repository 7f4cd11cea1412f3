import type { RuleText } from '../../rule-text.ts'

export const proxyRules = {
  'proxy-authentication': {
    title: 'The proxy did not let requests through ({reason}, {count}×).',
    why: 'It asks for credentials, or no tunnel through it could be opened.',
    notProven: 'Nothing about the servers behind it.',
    next: 'Check the proxy’s settings and credentials on the user’s machine.',
  },
} satisfies Record<string, RuleText>
