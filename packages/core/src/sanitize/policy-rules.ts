/** Groups of rules, to be switched off together. `safety` is never off: what was listed by hand, and what nobody could look into, goes. */
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
  'named-header': { group: 'credentials' },
  'signature-header': { group: 'credentials' },
  'policy-nonce': { group: 'credentials' },
  'markup-nonce': { group: 'credentials' },
  'client-cert': { group: 'credentials' },
  'credential-scope': { group: 'credentials' },
  'saml-session': { group: 'credentials' },
  'xml-security': position('credentials'),
  'option-user': position('credentials'),
  'remote-call': { group: 'credentials' },
  'cookie-value': position('cookies'),
  'url-userinfo': position('urls'),
  'url-path-parameter': { group: 'urls' },
  'url-path-token': { group: 'urls' },
  'signed-query': { group: 'urls' },
  'request-uri': { group: 'urls' },
  'named-value': { group: 'names' },
  'named-number': { group: 'names' },
  'bare-number': { group: 'names' },
  'option-value': { group: 'names' },
  'spoken-code': { group: 'names' },
  'text-field': { group: 'names' },
  'text-line': { group: 'names' },
  'jwt-signature': { group: 'tokens' },
  'vendor-token': { group: 'tokens' },
  'header-token': { group: 'tokens' },
  'file-name-token': { group: 'tokens' },
  'scheme-word': { group: 'tokens' },
  'private-key': position('tokens'),
  'connection-string': position('tokens'),
  'email-address': { group: 'personal' },
  'phone-number': { group: 'personal' },
  'payment-card': { group: 'personal' },
  'national-id': { group: 'personal' },
  iban: { group: 'personal' },
  'client-address': { group: 'personal' },
  'identity-header': { group: 'personal' },
  'saml-identity': { group: 'personal' },
  'address-url': { group: 'personal' },
  'own-pattern': { group: 'own' },
  'share-host': { group: 'sharing' },
  'share-path': { group: 'sharing' },
  'share-number': { group: 'sharing' },
  manual: { group: 'safety' },
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
