import type { Entry } from '../model/entry.ts'
import type { About } from './about.ts'
import type { Context } from './context.ts'
import { type Hit, hitOf } from './hit.ts'
import type { ReportHit, Rule, RuleOptions, RuleRun } from './rule.ts'
import { ruleFailed } from './rules/rule-failed.ts'
import { bitsOf, sortsOf } from './sorts.ts'

interface Running {
  readonly rule: Rule
  readonly run: RuleRun
  /** Sorts of entries that it is shown, as bits. */
  readonly visits: number
}

/** The rules of one pass at work. One that throws is noted and left out from there on; the others go on. */
export class RuleBench {
  readonly #hits: Hit[] = []
  readonly #context: Context
  #running: readonly Running[]
  /** Those that an entry concerns, by its sorts. */
  readonly #concerned = new Map<number, readonly Running[]>()
  /** The entry that is being visited. */
  #about: About | undefined

  constructor(rules: readonly Rule[], context: Context, ruleOptions: Readonly<Record<string, RuleOptions>>) {
    this.#context = context
    this.#running = rules.flatMap((rule) => {
      const options = Object.hasOwn(ruleOptions, rule.id) ? ruleOptions[rule.id] : undefined
      return this.#attempt(rule, () => this.#start(rule, options)) ?? []
    })
  }

  #start(rule: Rule, options: RuleOptions | undefined): Running {
    const report: ReportHit = (found) => this.#hits.push(hitOf(rule, found, this.#context, this.#about))
    return { rule, run: rule.begin(this.#context, report, options), visits: bitsOf(rule.visits) }
  }

  /** What `work` gives; `undefined` when it throws. Of the error nothing is told: it may quote the capture. */
  #attempt<T>(rule: Rule, work: () => T): T | undefined {
    try {
      return work()
    } catch {
      this.#tellBroken(rule)
      return undefined
    }
  }

  #tellBroken({ id }: Rule): void {
    this.#hits.push(hitOf(ruleFailed, { at: '/log', data: { rule: id }, apart: id }, this.#context))
  }

  visit(entry: Entry, about: About): void {
    this.#about = about
    for (const running of this.#concernedBy(sortsOf(about))) {
      const { run } = running
      run.shown.entry = entry
      run.shown.about = about
      try {
        run.entry?.(run.shown)
      } catch {
        this.#tellBroken(running.rule)
        this.#running = this.#running.filter((other) => other !== running)
        this.#concerned.clear()
      }
    }
  }

  #concernedBy(sorts: number): readonly Running[] {
    const known = this.#concerned.get(sorts)
    if (known) return known
    const made = this.#running.filter(
      ({ run, visits }) => run.entry && (visits === ~0 || (visits & sorts) !== 0),
    )
    this.#concerned.set(sorts, made)
    return made
  }

  finish(): readonly Hit[] {
    this.#about = undefined
    for (const { rule, run } of this.#running) this.#attempt(rule, () => run.end?.())
    return this.#hits
  }
}
