import type { Entry } from '../model/entry.ts'
import type { About } from './about.ts'
import type { Context } from './context.ts'
import { type Hit, hitOf } from './hit.ts'
import type { ReportHit, Rule, RuleOptions } from './rule.ts'
import { ruleFailed } from './rules/rule-failed.ts'

interface Running {
  readonly rule: Rule
  isBroken: boolean
  visit(entry: Entry, about: About): void
  end(): void
}

/** The rules of one pass at work. One that throws is noted and left out from there on; the others go on. */
export class RuleBench {
  readonly #hits: Hit[] = []
  readonly #context: Context
  #running: Running[]

  constructor(rules: readonly Rule[], context: Context, ruleOptions: Readonly<Record<string, RuleOptions>>) {
    this.#context = context
    this.#running = rules.flatMap((rule) => {
      const options = Object.hasOwn(ruleOptions, rule.id) ? ruleOptions[rule.id] : undefined
      return this.#attempt(rule, () => this.#start(rule, options)) ?? []
    })
  }

  #start(rule: Rule, options: RuleOptions | undefined): Running {
    let about: About | undefined
    const report: ReportHit = (found) => this.#hits.push(hitOf(rule, found, this.#context, about))
    const run = rule.begin(options)
    return {
      rule,
      isBroken: false,
      visit: (entry, visited) => {
        about = visited
        run.entry(entry, visited, this.#context, report)
      },
      end: () => {
        about = undefined
        run.end(this.#context, report)
      },
    }
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
    for (const running of this.#running) {
      try {
        running.visit(entry, about)
      } catch {
        running.isBroken = isBroken = true
        this.#tellBroken(running.rule)
      }
    }
    if (isBroken) this.#running = this.#running.filter((running) => !running.isBroken)
  }

  finish(): readonly Hit[] {
    for (const running of this.#running) this.#attempt(running.rule, () => running.end())
    return this.#hits
  }
}
