import type { RuleText } from '../../rule-text.ts'

export const realtimeRules = {
  'websocket-failed': {
    title: 'The WebSocket to {host} was not opened ({status}, {path}, {count}×).',
    why: 'The upgrade was not answered with 101.',
    notProven:
      'Not who refused: a proxy that strips Upgrade, a load balancer, or the server’s check of the origin.',
    next: 'Try from another network, and look up the status in the logs of the hop that gave it.',
  },
} satisfies Record<string, RuleText>
