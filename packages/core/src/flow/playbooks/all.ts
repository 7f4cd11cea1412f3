import type { PlaybookId } from '../../knowledge/knowledge.ts'
import { cannotEnable } from './cannot-enable.ts'
import { general } from './general.ts'
import { hidden } from './hidden.ts'
import type { Playbook } from './playbook.ts'
import { provisioning } from './provisioning.ts'
import { slow } from './slow.ts'

/** Every playbook of the house. */
export const PLAYBOOKS: Readonly<Record<PlaybookId, Playbook>> = {
  general,
  slow,
  hidden,
  'cannot-enable': cannotEnable,
  provisioning,
}
