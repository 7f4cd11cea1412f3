import type { RuleText } from '../../rule-text.ts'

export const redirectRules = {
  'redirect-loop': {
    title: '{host} redirects without end: {hops} hops, one place {visits}× ({path}).',
    why: 'The hops lead back to where the chain was before, or the browser gave up following them.',
    notProven:
      'Not what would end it: a lost cookie, a missing X-Forwarded-Proto and two rules for slashes all loop.',
    next: 'Look at what differs between two rounds: scheme, host, slash, cookies.',
  },
  'redirect-to-login': {
    title: 'A call to {host} was sent to the login page of {loginHost} ({method} {path}, {count}×).',
    why: 'The session is over or was never there. The page expects data and gets HTML.',
    notProven: 'Not why the session ended.',
    next: 'Look at the cookies of this call, and let the API answer 401 instead of a redirect.',
  },
} satisfies Record<string, RuleText>
