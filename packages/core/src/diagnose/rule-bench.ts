import type { Entry } from '../model/entry.ts'
import type { About } from './about.ts'
import type { Context } from './context.ts'
import { type Hit, hitOf } from './hit.ts'
import type { ReportHit, Rule, RuleOptions, RuleRun } from './rule.ts'
import { ruleFailed } from './rules/rule-failed.ts'

interface Running {
  readonly rule: Rule
  readonly run: RuleRun
  readonly report: ReportHit
  isBroken: boolean
}

/** The rules of one pass at work. One that throws is noted and left out from there on; the others go on. */
export class RuleBench {
  readonly #hits: Hit[] = []
  readonly #context: Context
  #running: Running[]
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
    return { rule, run: rule.begin(options), report, isBroken: false }
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
    let isBroken = false
    this.#about = about
    for (const running of this.#running) {
      try {
        running.run.entry?.(entry, about, this.#context, running.report)
      } catch {
        running.isBroken = isBroken = true
        this.#tellBroken(running.rule)
      }
    }
    if (isBroken) this.#running = this.#running.filter((running) => !running.isBroken)
  }

  finish(): readonly Hit[] {
    this.#about = undefined
    for (const { rule, run, report } of this.#running)
      this.#attempt(rule, () => run.end?.(this.#context, report))
    return this.#hits
  }
}
