import { type LinearEngine, type LinearPattern, loadLinearEngine } from '../scan/linear-pattern.ts'
import { CLASSES, isPersonalClass, rankOfClass } from './classes.ts'
import type { Policy, PolicyAction } from './policy.ts'
import { byteText, isKept, type KeepQuestion, keeperOf } from './policy-keep.ts'
import { ruleFact } from './policy-rules.ts'
import { isPseudonymClass } from './pseudonym.ts'
import { shareTelling } from './share-names.ts'
import { nameWords, type Telling } from './telling-names.ts'

export interface GatePattern {
  readonly pattern: LinearPattern
  readonly class: string
}

/** A policy, ready to be asked: the one place where it is decided what is taken and what becomes of it. */
export class PolicyGate {
  readonly policy: Policy
  readonly patterns: readonly GatePattern[]
  /** Hosts, paths and numbers get pseudonyms. */
  readonly pseudonyms: boolean
  /** What is kept depends on the entry, so that equal literals may have different fates. */
  readonly dependsOnPlace: boolean
  readonly usesHost: boolean
  readonly #off: ReadonlySet<string>
  readonly #keepers: ReturnType<typeof keeperOf>[]
  readonly #ownClasses: readonly string[]
  readonly #tellings: ReadonlyMap<string, Telling>

  /** `engine`: needed by a policy with patterns, see `openGate`. */
  constructor(policy: Policy, engine?: LinearEngine) {
    this.policy = policy
    this.pseudonyms = policy.pseudonyms
    this.patterns = policy.patterns.map(({ class: className, ...source }) => {
      if (engine === undefined) throw new Error('A policy with patterns needs its engine.')
      return { pattern: engine(source), class: className }
    })
    this.#keepers = policy.keep.map((entry) => keeperOf(entry, engine))
    this.usesHost = policy.keep.some(({ host }) => host !== undefined)
    this.dependsOnPlace = this.usesHost || policy.keep.some(({ path }) => path !== undefined)
    this.#off = new Set(Object.keys(policy.detectors).filter((name) => policy.detectors[name] === false))
    this.#ownClasses = ownClasses(policy)
    this.#tellings = new Map(
      policy.names.map(({ name, class: className }) => [
        nameWords(byteText(name)),
        { class: className, when: 'always', numbers: true },
      ]),
    )
  }

  /** What becomes of values of a class. */
  actionOf(className: string): PolicyAction {
    const { actions, personal } = this.policy
    const isPersonal = isPersonalClass(className)
    if (isPersonal && !personal) return 'keep'
    return ownValue(actions, className) ?? (isPersonal ? ownValue(actions, 'personal') : undefined) ?? 'tag'
  }

  /** Whether a value that `rule` found is taken. */
  takes(asked: KeepQuestion): boolean {
    const { rule } = asked
    if (ruleFact(rule)?.group === 'safety') return true
    if (this.#off.size > 0 && this.#isOff(rule)) return false
    if (this.actionOf(asked.class) === 'keep') return false
    if (isPseudonymClass(asked.class) && !this.pseudonyms) return false
    return !this.#keepers.some((keeper) => isKept(keeper, asked))
  }

  /** Whether the policy knows names that tell something besides those that always do. */
  get hasNames(): boolean {
    return this.#tellings.size > 0 || this.pseudonyms
  }

  /** What the policy itself says of a name, in words; before (`own`) or after what is known of it anyway. */
  telling(words: string, known: Telling | undefined): Telling | undefined {
    const own = this.#tellings.size === 0 ? undefined : this.#tellings.get(words)
    if (own !== undefined) return own
    return known ?? (this.pseudonyms ? shareTelling(words) : undefined)
  }

  /** The order of classes, the policy's own behind all others. */
  rankOf(className: string): number {
    const own = this.#ownClasses.indexOf(className)
    return own < 0 ? rankOfClass(className) : CLASSES.length + own
  }

  classAt(rank: number): string | undefined {
    return rank < CLASSES.length ? CLASSES[rank] : this.#ownClasses[rank - CLASSES.length]
  }

  #isOff(rule: string): boolean {
    if (Object.hasOwn(this.policy.detectors, rule)) return this.#off.has(rule)
    const group = ruleFact(rule)?.group
    return group !== undefined && this.#off.has(group)
  }
}

/** Loads what the policy needs and makes it ready. */
export async function openGate(policy: Policy): Promise<PolicyGate> {
  return new PolicyGate(policy, needsEngine(policy) ? await loadLinearEngine() : undefined)
}

/** Whether a policy has patterns, so that a gate for it must be opened, not only made. */
export function needsEngine({ patterns, keep }: Pick<Policy, 'patterns' | 'keep'>): boolean {
  return patterns.length > 0 || keep.some(({ value }) => value !== undefined)
}

/** Classes that only this policy knows. */
export function ownClasses(policy: Pick<Policy, 'names' | 'patterns'>): readonly string[] {
  const named = [...policy.names, ...policy.patterns].map((each) => each.class)
  const known: readonly string[] = CLASSES
  return [...new Set(named)].filter((name) => !known.includes(name))
}

function ownValue<T>(record: Readonly<Record<string, T>>, name: string): T | undefined {
  return Object.hasOwn(record, name) ? record[name] : undefined
}
