import type { ValueRuntime } from '../model/runtime.ts'
import type { ScanError } from '../scan/events.ts'
import { FilePass } from './file-pass.ts'
import { type Fragment, FragmentMaker, NO_FRAGMENT } from './fragment.ts'
import { Inspector } from './inspector.ts'
import { createKeyring } from './keyring.ts'
import { LiteralSet } from './literal-set.ts'
import { ManualIndex } from './manual-index.ts'
import type { ManualValue } from './manual-list.ts'
import type { Policy } from './policy.ts'
import { openGate, type PolicyGate } from './policy-gate.ts'
import type { PriorSeen } from './prior-sanitizing.ts'
import type { TextRange } from './range.ts'
import { SHARED_ROOM } from './room.ts'
import { SafePath } from './safe-path.ts'
import { SecretSet, type SecretTables } from './secret-set.ts'
import { SweepIndex, type SweepTables, sweepTables } from './sweep.ts'
import { Window } from './window.ts'

/** Pieces are small here. */
const WINDOW_BYTES = 512 << 10

/** What a lane needs to know of the work. Data that can be cloned. */
export interface LaneStart {
  readonly policy: Policy
  readonly key: Uint8Array
  readonly manual?: readonly ManualValue[] | undefined
  /** The secrets that the first reading found; without them this is the first reading. */
  readonly known?: KnownSecrets
  /** The copy is made; otherwise only changes are told. */
  readonly wantsCopy: boolean
}

/** What the first reading found, in memory that all lanes share. Nobody changes it any more. */
export interface KnownSecrets {
  /** Of a `SecretSet`. */
  readonly values: Int32Array
  readonly sweep: SweepTables
  /** Bits of a `LiteralSet`. */
  readonly told: Uint8Array
}

export function shareSecrets(secrets: SecretSet, told: LiteralSet): KnownSecrets {
  return {
    values: secrets.valueCells(SHARED_ROOM),
    sweep: sweepTables(secrets, SHARED_ROOM),
    told: shareBits(told),
  }
}

export function shareBits({ bits }: LiteralSet): Uint8Array {
  const shared = new Uint8Array(SHARED_ROOM(bits.length))
  shared.set(bits)
  return shared
}

export interface LanePiece {
  readonly fragment: Fragment
  readonly error: ScanError | undefined
}

export interface LaneResult {
  /** Of the first reading. */
  readonly found: FoundSecrets | undefined
  /** Which values of the list were met. */
  readonly met: Uint8Array | undefined
  readonly opaque: number
  readonly priorTags: number
}

export interface FoundSecrets {
  readonly secrets: SecretTables
  readonly told: Uint8Array<ArrayBuffer>
  readonly prior: PriorSeen
}

/** Reads ranges of a text, one after the other. Several lanes may share a text: what they find is joined. */
export class Lane {
  readonly #inspector: Inspector
  readonly #secrets: SecretSet
  readonly #told: LiteralSet
  readonly #manual: ManualIndex | undefined
  readonly #maker: FragmentMaker | undefined
  readonly #window = new Window(WINDOW_BYTES)
  #range: TextRange | undefined
  #pass: FilePass | undefined

  private constructor(start: LaneStart, gate: PolicyGate, runtime: ValueRuntime) {
    const { policy, key, manual, known, wantsCopy } = start
    const keyring = createKeyring(key, runtime)
    this.#secrets = new SecretSet(keyring.seed, policy.limits.secrets, { values: known?.values })
    this.#told = new LiteralSet(known?.told)
    this.#manual = manual && manual.length > 0 ? new ManualIndex(manual, keyring) : undefined
    const sweep = known && new SweepIndex(this.#secrets.fingerprinter, known.sweep, this.#manual)
    this.#maker = sweep && new FragmentMaker(new SafePath(sweep), wantsCopy)
    this.#inspector = new Inspector({
      secrets: this.#secrets,
      ...(sweep && { sweep }),
      told: this.#told,
      policy,
      gate,
      runtime,
      keyring,
      ...(this.#manual && { manual: this.#manual }),
    })
  }

  static async open(start: LaneStart, runtime: ValueRuntime): Promise<Lane> {
    return new Lane(start, await openGate(start.policy), runtime)
  }

  begin(range: TextRange): void {
    this.#range = range
    this.#maker?.seek(range.start)
    this.#pass = new FilePass(this.#inspector, this.#maker, range, this.#window)
  }

  push(bytes: Uint8Array): LanePiece {
    this.#pass?.push(bytes)
    return this.#piece(undefined)
  }

  end(): LanePiece {
    const error = this.#pass?.end(this.#range?.isLast === true)
    this.#pass = undefined
    return this.#piece(error)
  }

  finish(): LaneResult {
    const { opaque, priorTags, prior, sweep } = this.#inspector
    const { marks, credentials, chromeVersion } = prior
    const found = {
      secrets: this.#secrets.tables(),
      told: this.#told.bits as Uint8Array<ArrayBuffer>,
      prior: { marks, credentials, chromeVersion },
    }
    return { found: sweep ? undefined : found, met: this.#manual?.met, opaque, priorTags }
  }

  #piece(error: ScanError | undefined): LanePiece {
    return { fragment: this.#maker?.take() ?? NO_FRAGMENT, error }
  }
}
