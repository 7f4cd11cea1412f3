import { captureVerb } from './capture.ts'
import { compareVerb } from './compare.ts'
import { diagnoseVerb } from './diagnose.ts'
import { explainVerb } from './explain.ts'
import { keepVerb } from './keep.ts'
import { missVerb } from './miss.ts'
import { playbookVerb } from './playbook.ts'
import { sanitizeVerb } from './sanitize.ts'
import { triageVerb } from './triage.ts'
import type { Verb } from './verb.ts'
import { verifyVerb } from './verify.ts'

/** Every command, the main job first. */
export const VERBS: readonly Verb[] = [
  triageVerb,
  sanitizeVerb,
  verifyVerb,
  keepVerb,
  diagnoseVerb,
  compareVerb,
  playbookVerb,
  captureVerb,
  missVerb,
  explainVerb,
]
