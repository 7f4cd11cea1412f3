import type { VerbName } from '@haruspex/core/ground'
import type { Verb } from './verb.ts'

/** Every command, the main job first; each is loaded when it is asked for. */
const VERBS: Readonly<Record<VerbName, () => Promise<Verb>>> = {
  workbench: async () => (await import('./workbench.ts')).workbenchVerb,
  triage: async () => (await import('./triage.ts')).triageVerb,
  sanitize: async () => (await import('./sanitize.ts')).sanitizeVerb,
  verify: async () => (await import('./verify.ts')).verifyVerb,
  keep: async () => (await import('./keep.ts')).keepVerb,
  diagnose: async () => (await import('./diagnose.ts')).diagnoseVerb,
  compare: async () => (await import('./compare.ts')).compareVerb,
  playbook: async () => (await import('./playbook.ts')).playbookVerb,
  capture: async () => (await import('./capture.ts')).captureVerb,
  miss: async () => (await import('./miss.ts')).missVerb,
  explain: async () => (await import('./explain.ts')).explainVerb,
}

export const VERB_NAMES = Object.keys(VERBS) as readonly VerbName[]

export function isVerbName(word: string | undefined): word is VerbName {
  return word !== undefined && Object.hasOwn(VERBS, word)
}

export function loadVerb(name: VerbName): Promise<Verb> {
  return VERBS[name]()
}
