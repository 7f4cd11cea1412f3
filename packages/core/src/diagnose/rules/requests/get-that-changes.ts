import { entryPointer } from '../../../model/entry.ts'
import { isThirdParty } from '../../context.ts'
import { defineRule } from '../../rule.ts'
import { isCall } from '../../telemetry.ts'

const VERB = 'delete|remove|destroy|approve|reject|activate|deactivate|revoke|unsubscribe'
/** The verb stands for itself beside an ID, or begins the name of an action: `/deleteUser`, `/remove-item`. */
const BESIDE_ID = new RegExp(`/\\{id\\}/(?:${VERB})/?$|/(?:${VERB})/\\{id\\}/?$`, 'i')
const ACTION = new RegExp(`/(?:${VERB})(?:[-_][a-z]{2,30}|[A-Z][a-zA-Z]{1,30})(?:/\\{id\\})?/?$`)

/** A GET whose path says that it changes something: caches, prefetching and link checkers may call it. */
export const getThatChanges = defineRule({
  id: 'get-that-changes',
  code: 'METH-02',
  severity: 'note',
  confidence: 'possible',
  owner: 'backend',
  group: 'endpoint',
  visits: ['call', 'document'],
  defaults: {},
  entry({ about, context, report }) {
    if (about.method !== 'GET' || about.failed || about.status === undefined || about.status >= 400) return
    if (!(isCall(about) || about.kind === 'document') || isThirdParty(context, about)) return
    const template = about.endpoint.slice(about.target.host.length).slice(0, 400)
    if (!BESIDE_ID.test(template) && !ACTION.test(template)) return
    report({ at: entryPointer(about.index, '/request/method') })
  },
})
