/** Groups of rules, to be switched off together. `safety` is never off: what nobody could look into goes. */
export const RULE_GROUPS = [
  'credentials',
  'cookies',
  'names',
  'tokens',
  'urls',
  'personal',
  'own',
  'sharing',
  'safety',
] as const

export type RuleGroup = (typeof RULE_GROUPS)[number]

export interface RuleFact {
  readonly group: RuleGroup
  /** Only secrets stand there: a keep entry must say `position`. */
  readonly position?: true
}

const position = (group: RuleGroup): RuleFact => ({ group, position: true })

/** Every rule that a receipt may name. */
export const SANITIZE_RULES = {
  authorization: position('credentials'),
  challenge: position('credentials'),
  'subprotocol-token': position('credentials'),
  'cookie-value': position('cookies'),
  'url-userinfo': position('urls'),
  'url-path-parameter': { group: 'urls' },
  'named-value': { group: 'names' },
  'named-number': { group: 'names' },
  'text-field': { group: 'names' },
  'text-line': { group: 'names' },
  'jwt-signature': { group: 'tokens' },
  'own-pattern': { group: 'own' },
  'share-host': { group: 'sharing' },
  'share-path': { group: 'sharing' },
  'share-number': { group: 'sharing' },
  sweep: { group: 'safety' },
  stray: { group: 'safety' },
  'cut-tail': { group: 'safety' },
  oversized: { group: 'safety' },
  unsettled: { group: 'safety' },
  unnamed: { group: 'safety' },
  compressed: { group: 'safety' },
  'too-deep': { group: 'safety' },
  'too-many-layers': { group: 'safety' },
} as const satisfies Readonly<Record<string, RuleFact>>

const FACTS = new Map<string, RuleFact>(Object.entries(SANITIZE_RULES))

/** The facts of a rule, or `undefined` for one that the table does not know. */
export function ruleFact(id: string): RuleFact | undefined {
  return FACTS.get(id)
}

/** Names that `detectors` and `keep` may use: rules and groups, but for those of `safety`. */
export const SWITCHABLE: readonly string[] = [
  ...RULE_GROUPS.filter((group) => group !== 'safety'),
  ...[...FACTS].filter(([, { group }]) => group !== 'safety').map(([id]) => id),
]
