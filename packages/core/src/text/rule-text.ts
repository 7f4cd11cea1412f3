/** What people read about a rule. `{name}` stands for the finding's datum of that name, which is never translated. */
export interface RuleText {
  /** One sentence: what went wrong. */
  readonly title: string
  /** What that means, and how the rule knows. */
  readonly why: string
  /** Instead of `why`, for findings whose datum `reason` is this word. */
  readonly whyOf?: Readonly<Record<string, string>>
  /** What it does not prove. */
  readonly notProven: string
  /** The next step. */
  readonly next: string
}

/** The sentence on top, by how sure it is; `{title}` is the finding's, `{by}` says whose it is, where it is anybody's. */
export interface VerdictText {
  readonly certain: string
  readonly likely: string
  readonly possible: string
  readonly by: string
  readonly none: string
}
