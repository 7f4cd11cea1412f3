import type { Entry } from '../model/entry.ts'
import type { Confidence, FindingValue, Owner, Severity } from '../model/finding.ts'
import type { About } from './about.ts'
import type { Context } from './context.ts'
import type { Sort } from './sorts.ts'

/** What a capture may fail to hold. A closed gate turns off the rules that would read silence as evidence. */
export type Gate = 'credentials' | 'bodies'

/** How hits become findings: one for a host and path template, one for a host, or one for the file. */
export type Grouping = 'endpoint' | 'host' | 'file'

export interface Report {
  /** RFC 6901 pointers of the evidence. */
  readonly at: string | readonly string[]
  readonly data?: Readonly<Record<string, FindingValue>>
  readonly confidence?: Confidence
  /** Only when this case is lighter or graver than the rule's own severity. */
  readonly severity?: Severity
  readonly owner?: Owner
  /** The entry it is about; needed in `end`, known in `entry`. */
  readonly about?: About
  /** Only when this case groups otherwise than the rule. */
  readonly group?: Grouping
  /** Hits with another word here are another finding. */
  readonly apart?: string
  /** Further entries that belong to the evidence. */
  readonly also?: readonly number[]
  /** The larger of two hits of one group speaks for the group; ms, bytes or whatever the rule measures. */
  readonly magnitude?: number
}

export type ReportHit = (report: Report) => void

export type RuleOptions = Readonly<Record<string, number>>

interface RuleData<O extends RuleOptions> {
  /** Name of the condition, kebab case; never renamed. */
  readonly id: string
  /** Row of the catalogue. */
  readonly code: string
  readonly severity: Severity
  readonly confidence: Confidence
  readonly owner: Owner
  readonly group: Grouping
  /** Thresholds that a caller can change; the suffix of each carries its unit. */
  readonly defaults: O
  /** `capture` rules judge the file, run first, and can close gates. */
  readonly stage?: 'capture' | 'traffic'
  /** The sorts of entries that it is shown, as it says nothing of others; default: all. */
  readonly visits?: readonly Sort[]
  /** Off when this gate is closed. */
  readonly gate?: Gate
  /** Closed for the rules that follow when this rule reports. */
  readonly closes?: Gate
}

interface Visit<O, S> {
  readonly entry: Entry
  readonly about: About
  readonly options: O
  readonly state: S
  readonly context: Context
  readonly report: ReportHit
}

type End<O, S> = Omit<Visit<O, S>, 'entry' | 'about'>

/** A rule as it is written: data plus one function, or plus three when it must remember. */
export interface RuleSpec<O extends RuleOptions, S> extends RuleData<O> {
  /** The rule's own memory: small, and never a body. */
  start?(): S
  /** Called once for each entry, in time order. */
  entry?(visit: Visit<O, S>): void
  /** Called after the last entry. */
  end?(end: End<O, S>): void
}

/** What a visit shows to a rule. One object serves all visits of a run: there are as many as rules times entries. */
export interface Shown {
  entry: Entry
  about: About
}

/** One run of one rule over one capture. */
export interface RuleRun {
  readonly shown: Shown
  /** Judges what stands in `shown`. */
  entry?(shown: Shown): void
  end?(): void
}

/** A rule as the engine sees it, whatever its options and state are. */
export interface Rule extends RuleData<RuleOptions> {
  begin(context: Context, report: ReportHit, options?: RuleOptions): RuleRun
}

/** Turns a rule as written into one that the engine can run. The rule stays pure: all memory is in the run. */
export function defineRule<O extends RuleOptions, S = undefined>(spec: RuleSpec<O, S>): Rule {
  const { start, entry, end, ...data } = spec
  return {
    ...data,
    begin(context, report, given) {
      const options = { ...spec.defaults, ...given }
      const state = start?.() as S
      // The engine fills in entry and about before each visit.
      const shown = {
        entry: undefined,
        about: undefined,
        options,
        state,
        context,
        report,
      } as unknown as Visit<O, S>
      return {
        shown: shown as Shown,
        entry: entry as ((shown: Shown) => void) | undefined,
        end: end && (() => end({ options, state, context, report })),
      }
    },
  }
}
