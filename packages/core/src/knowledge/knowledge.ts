import type { Owner } from '../model/finding.ts'
import type { LocalText } from './local-text.ts'

/** What a site knows of its own systems: data that playbooks read, and that a site adds to. */
export interface Knowledge {
  readonly endpoints: readonly EndpointLabel[]
  readonly owners: readonly OwnerRoute[]
  readonly playbooks: Readonly<Partial<Record<PlaybookId, PlaybookTexts>>>
}

export type PlaybookId = 'general' | 'slow' | 'hidden' | 'cannot-enable' | 'provisioning'

/** What a call is for, in the words of the people who know the system. */
export interface EndpointLabel {
  /** Kebab case; a later label of the same id replaces an earlier one. */
  readonly id: string
  /** Default: any. */
  readonly method?: string
  /** `*` stands for any characters. Default: any. */
  readonly host?: string
  /** Of the URL; `{name}` stands for one segment and names it, `**` for any number of segments. */
  readonly path: string
  readonly name: LocalText
  /** Which playbooks look for it. */
  readonly playbooks?: readonly PlaybookId[]
  /** Fields of the request's body, by JSON path without `$.`, and what they mean. */
  readonly fields?: readonly { readonly path: string; readonly name: LocalText }[]
  /** What to do when the response says that something is forbidden. */
  readonly remedy?: LocalText
  /** Services that the call goes through behind the browser, in order. */
  readonly services?: readonly string[]
}

/** Whom to ask about an error. All conditions that are given must hold. */
export interface OwnerRoute {
  readonly id: string
  /** Of the request; `*` stands for any characters. */
  readonly host?: string
  /** Stands in the error's text, whatever its case. */
  readonly text?: string
  /** Of the response, or of the service behind it that the error tells of. */
  readonly status?: number
  /** Id of an endpoint's label. */
  readonly endpoint?: string
  readonly owner: Owner
  readonly team: LocalText
}

export interface PlaybookTexts {
  readonly title?: LocalText
  /** For which complaint it is. */
  readonly purpose?: LocalText
  readonly steps?: Readonly<Record<string, StepTexts>>
}

/** What a step says, by what it came to; `{name}` stands for a datum. */
export interface StepTexts {
  readonly title?: LocalText
  readonly found?: LocalText
  readonly clear?: LocalText
  readonly unknown?: LocalText
  readonly asked?: LocalText
  /** What to do now, when something was found. */
  readonly next?: LocalText
}

/** `base` with what a site adds; its own labels, routes and texts go before those of `base`. */
export function joinKnowledge(base: Knowledge, more: Partial<Knowledge>): Knowledge {
  const playbooks: Partial<Record<PlaybookId, PlaybookTexts>> = { ...base.playbooks }
  for (const [id, texts] of Object.entries(more.playbooks ?? {}) as [PlaybookId, PlaybookTexts][])
    playbooks[id] = joinTexts(playbooks[id] ?? {}, texts)
  return {
    endpoints: joinById(more.endpoints ?? [], base.endpoints),
    owners: joinById(more.owners ?? [], base.owners),
    playbooks,
  }
}

function joinById<T extends { readonly id: string }>(
  first: readonly T[],
  second: readonly T[],
): readonly T[] {
  const ids = new Set(first.map(({ id }) => id))
  return [...first, ...second.filter(({ id }) => !ids.has(id))]
}

function joinTexts(base: PlaybookTexts, more: PlaybookTexts): PlaybookTexts {
  const steps: Record<string, StepTexts> = { ...base.steps }
  for (const [id, texts] of Object.entries(more.steps ?? {})) steps[id] = { ...steps[id], ...texts }
  return { ...base, ...more, steps }
}
