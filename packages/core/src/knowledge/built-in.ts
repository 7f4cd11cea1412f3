import type { Knowledge } from './knowledge.ts'
import { cannotEnableTexts } from './playbook-texts/cannot-enable.ts'
import { generalTexts } from './playbook-texts/general.ts'
import { hiddenTexts } from './playbook-texts/hidden.ts'
import { provisioningTexts } from './playbook-texts/provisioning.ts'
import { slowTexts } from './playbook-texts/slow.ts'
import { WEBEX_ENDPOINTS, WEBEX_OWNERS } from './webex-calling.ts'

/** What the house knows without being told. */
export const builtInKnowledge: Knowledge = {
  endpoints: WEBEX_ENDPOINTS,
  owners: WEBEX_OWNERS,
  playbooks: {
    general: generalTexts,
    slow: slowTexts,
    hidden: hiddenTexts,
    'cannot-enable': cannotEnableTexts,
    provisioning: provisioningTexts,
  },
}
