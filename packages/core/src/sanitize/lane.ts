import type { Runtime } from '../model/runtime.ts'
import type { ScanError } from '../scan/events.ts'
import { FilePass } from './file-pass.ts'
import { type Fragment, FragmentMaker } from './fragment.ts'
import { Inspector } from './inspector.ts'
import { createKeyring } from './keyring.ts'
import { LiteralSet } from './literal-set.ts'
import type { Policy } from './policy.ts'
import type { TextRange } from './range.ts'
import { SafePath } from './safe-path.ts'
import { SecretSet, type SecretTables } from './secret-set.ts'
import { SweepIndex, type SweepTables } from './sweep.ts'

/** What a lane needs to know of the work. Data that can be cloned. */
export interface LaneStart {
  readonly policy: Policy
  readonly key: Uint8Array
  /** The secrets that the first reading found; without them this is the first reading. */
  readonly known?: {
    readonly secrets: SecretTables
    readonly sweep: SweepTables
    /** Bits of a `LiteralSet`. */
    readonly told: Uint8Array
  }
  /** The copy is made; otherwise only changes are told. */
  readonly wantsCopy: boolean
}

export interface LanePiece {
  readonly fragment: Fragment
  readonly error: ScanError | undefined
}

export interface LaneResult {
  /** Of the first reading. */
  readonly found: { readonly secrets: SecretTables; readonly told: Uint8Array } | undefined
  readonly opaque: number
  readonly priorTags: number
}

/** Reads ranges of a text, one after the other. Several lanes may share a text: what they find is joined. */
export class Lane {
  readonly #inspector: Inspector
  readonly #secrets: SecretSet
  readonly #told: LiteralSet
  readonly #maker: FragmentMaker | undefined
  #range: TextRange | undefined
  #pass: FilePass | undefined

  constructor({ policy, key, known, wantsCopy }: LaneStart, runtime: Runtime) {
    const keyring = createKeyring(key, runtime)
    this.#secrets = new SecretSet(keyring.seed, policy.limits.secrets)
    if (known) this.#secrets.merge({ ...known.secrets, forms: new Int32Array(0) })
    const sweep = known && new SweepIndex(this.#secrets.fingerprinter, known.sweep)
    this.#told = new LiteralSet(known?.told)
    this.#maker = sweep && new FragmentMaker(new SafePath(sweep), wantsCopy)
    this.#inspector = new Inspector({
      secrets: this.#secrets,
      ...(sweep && { sweep }),
      told: this.#told,
      policy,
      runtime,
      keyring,
    })
  }

  begin(range: TextRange): void {
    this.#range = range
    this.#maker?.seek(range.start)
    this.#pass = new FilePass(this.#inspector, this.#maker, range)
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
    const { opaque, priorTags } = this.#inspector
    const isFirst = this.#inspector.sweep === undefined
    const found = isFirst ? { secrets: this.#secrets.tables(), told: this.#told.bits } : undefined
    return { found, opaque, priorTags }
  }

  #piece(error: ScanError | undefined): LanePiece {
    return { fragment: this.#maker?.take() ?? NOTHING, error }
  }
}

const NOTHING: Fragment = { bytes: new Uint8Array(0), changes: [], looked: [], listed: [] }
