import { headerValue } from '../../../http/headers.ts'
import { defineRule } from '../../rule.ts'

const MAX_AGENTS = 200
/** A week: longer spans come of wrong or altered times. */
const ABSURD_MINUTES = 10_080

interface State {
  readonly agents: Map<string, number>
}

/** Several browsers, or a long time, in one file: what belongs to the problem has to be found first. */
export const captureTooWide = defineRule({
  id: 'capture-too-wide',
  code: 'CAP-15',
  severity: 'note',
  confidence: 'certain',
  owner: 'none',
  group: 'file',
  stage: 'capture',
  defaults: { maxMinutes: 30, minAgentRequests: 5 },
  start: (): State => ({ agents: new Map() }),
  entry({ entry, about, state }) {
    const agent = headerValue(entry.request.headers, 'user-agent')
    if (!about.remote || agent === undefined) return
    const known = agent.slice(0, 400)
    if (state.agents.has(known) || state.agents.size < MAX_AGENTS)
      state.agents.set(known, (state.agents.get(known) ?? 0) + 1)
  },
  end({ state, options, context, report }) {
    const { firstAt, lastAt } = context
    // Services of the system ask a few times under a name of their own; browsers ask often.
    const agents = [...state.agents.values()].filter(
      (requests) => requests >= options.minAgentRequests,
    ).length
    const minutes =
      firstAt === undefined || lastAt === undefined ? 0 : Math.round((lastAt - firstAt) / 60_000)
    const isLong = minutes > options.maxMinutes && minutes <= ABSURD_MINUTES
    if (agents < 2 && !isLong) return
    report({
      at: '/log/entries',
      data: {
        agents: Math.max(1, agents),
        minutes,
        pages: context.pageCount,
        ...(agents > 1 ? { reason: 'agents' } : {}),
      },
    })
  },
})
