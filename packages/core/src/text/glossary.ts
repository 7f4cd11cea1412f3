import type { HeaderCard, HeaderKey } from '../http/header-glossary.ts'
import type { MethodName } from '../http/methods.ts'
import type { NetErrorName } from '../http/net-errors.ts'
import type { PhaseId, PhaseReason } from '../http/phases.ts'
import type { ReplayReason } from '../http/replay.ts'
import type { KnownStatus } from '../http/status.ts'
import type { ReplaySafety } from '../model/endpoint.ts'
import type { NetErrorText } from './net-error-text.ts'

export interface MethodText {
  readonly meaning: string
  /** When one uses it, in a few words. */
  readonly use: string
}

export interface PhaseText {
  readonly title: string
  readonly meaning: string
}

/** A column of the table of methods. */
export interface ColumnText {
  readonly title: string
  readonly meaning: string
}

/** Whether a request can be sent once more. */
export interface ReplayTexts {
  readonly title: string
  readonly meaning: string
  readonly safety: Readonly<Record<ReplaySafety, string>>
  readonly reasons: Readonly<Record<ReplayReason, string>>
}

export type MethodColumn = 'safe' | 'idempotent' | 'use' | 'requestBody' | 'responseBody'

/** The explanations in one language. Every language has every key: the types see to it. */
export interface Glossary {
  /** What a HAR is, for a newcomer. */
  readonly har: string
  readonly methods: Readonly<Record<MethodName, MethodText>>
  readonly columns: Readonly<Record<MethodColumn, ColumnText>>
  /** How practice differs from the standard for PATCH. */
  readonly patchNote: string
  /** Words for the cells of the table of methods. */
  readonly cells: Readonly<Record<'yes' | 'no' | 'optional', string>>
  /** By lower-case name. */
  readonly headers: Readonly<Record<HeaderKey, HeaderCard>>
  readonly phases: Readonly<Record<PhaseId, PhaseText>>
  readonly phaseReasons: Readonly<Record<PhaseReason, string>>
  readonly replay: ReplayTexts
  readonly statuses: Readonly<Record<KnownStatus, string>>
  readonly netErrors: Readonly<Record<NetErrorName, NetErrorText>>
}
