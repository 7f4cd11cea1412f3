import { defineRule } from '../../rule.ts'

/** A proper file that holds no request over the network: the wrong file, or a recording that was off. */
export const noTraffic = defineRule({
  id: 'no-traffic',
  code: 'CAP-13',
  severity: 'warning',
  confidence: 'certain',
  owner: 'none',
  group: 'file',
  stage: 'capture',
  defaults: {},
  start: (): { remote: boolean } => ({ remote: false }),
  entry({ about, state }) {
    state.remote ||= about.remote && about.target.host !== ''
  },
  end({ state, context, report }) {
    // A file that breaks off, or whose entries cannot be read, has told so already.
    if (state.remote || context.issues.some(({ id }) => id !== 'no-entries' && id !== 'missing-creator'))
      return
    report({ at: '/log/entries', data: { entries: context.entryCount } })
  },
})
