export { adoptLatin1, latin1Bytes } from './codec/latin1.ts'
export { type DiagnoseOptions, type DiagnoseResult, diagnose } from './diagnose/diagnose.ts'
export { isFailed } from './diagnose/failed.ts'
export { defineRule, type Rule, type RuleOptions } from './diagnose/rule.ts'
export { RULES } from './diagnose/rules.ts'
export type { FlowOptions, FlowProgress } from './flow/flow-options.ts'
export { keepSource } from './flow/kept-spool.ts'
export { MISS_SCHEMA, type MissOptions, type MissReport, missReport } from './flow/miss-report.ts'
export { type RemovalFacts, removalReport } from './flow/removal-report.ts'
export {
  type FileSummary,
  type SanitizeOutputs,
  sanitizeFile,
  type VerifyFileOptions,
  verifyFile,
} from './flow/sanitize-file.ts'
export { diagnoseFile, type TriageOptions, triage } from './flow/triage.ts'
export { HEADERS, type HeaderKey } from './http/header-glossary.ts'
export { headerValue, headerValues } from './http/headers.ts'
export { METHODS } from './http/methods.ts'
export { NET_ERRORS } from './http/net-errors.ts'
export { PHASE_FACTS } from './http/phases.ts'
export { STATUS_PHRASES } from './http/status.ts'
export { ID_FAMILIES } from './ids/families.ts'
export { isTrackingField, isTrackingId } from './ids/grammar.ts'
export { trackingIdsOf } from './ids/tracking-ids-of.ts'
export { type ByteSink, type ByteSource, chunksOf, memorySource, sliceSource } from './model/byte-source.ts'
export type { Capture, Container, Dialect, Page, Producer, ReadEntry } from './model/capture.ts'
export * from './model/entry.ts'
export { type ErrorCode, HaruspexError } from './model/error.ts'
export type {
  Confidence,
  Diagnosis,
  Finding,
  FindingValue,
  Owner,
  Severity,
  Verdict,
} from './model/finding.ts'
export type { JsonSchema } from './model/json-schema.ts'
export { type MemorySpool, memorySpool } from './model/memory-spool.ts'
export type { PriorSanitizer, PriorSanitizing } from './model/prior-sanitizing.ts'
export type { ReadIssue, ReadIssueId } from './model/read-issue.ts'
export type { Redaction } from './model/redaction.ts'
export type { Compression, Hash, Runtime, Spool, Thread, ValueRuntime } from './model/runtime.ts'
export { isTag } from './model/tag.ts'
export { PHASES, type Phase, phaseMs, type ServiceWorkerTimings, type Timings } from './model/timings.ts'
export type { TrackingId } from './model/tracking-id.ts'
export { captureOf, openCapture } from './read/open-capture.ts'
export { type HarText, openHarText } from './read/open-har-text.ts'
export type { ReadLimits, ReadOptions, ReadProgress } from './read/read-options.ts'
export { type KeepAdvice, keepAdvice } from './sanitize/keep-advice.ts'
export type { ManualCount } from './sanitize/manual-index.ts'
export { MANUAL_LIMITS, type ManualValue, readManualList } from './sanitize/manual-list.ts'
export {
  BUILT_IN_POLICIES,
  type BuiltInPolicyName,
  builtInPolicy,
  credentialsOnlyPolicy,
  type KeepEntry,
  type OwnName,
  type OwnPattern,
  type Policy,
  type PolicyAction,
  type SanitizeLimits,
  sharePubliclyPolicy,
  strictPolicy,
} from './sanitize/policy.ts'
export { policyHash } from './sanitize/policy-hash.ts'
export { readPolicy } from './sanitize/policy-reader.ts'
export { POLICY_SCHEMA } from './sanitize/policy-schema.ts'
export { RECEIPT_SCHEMA, type ReceiptEnd, type ReceiptHead } from './sanitize/receipt.ts'
export { type Receipt, readReceipt } from './sanitize/receipt-reader.ts'
export {
  REVEAL_SCHEMA,
  type Revealed,
  type RevealOptions,
  type RevealProof,
  type RevealReport,
  readRevealProof,
  reveal,
} from './sanitize/reveal.ts'
export {
  type SanitizeOptions,
  type SanitizeProgress,
  type SanitizeSummary,
  sanitize,
} from './sanitize/sanitize.ts'
export { type VerifyOptions, type VerifyReport, verify } from './sanitize/verify.ts'
export type { VerifyProblem } from './sanitize/verify-pass.ts'
export { buildEntryIndex, type EntryIndex } from './scan/entry-index.ts'
export type { ScanError, ScanHandler, Scanner, ScannerOptions } from './scan/events.ts'
export { createScanner } from './scan/scanner.ts'
export { LANGUAGES, type Language, type Texts, texts } from './text/catalogue.ts'
export type { CliTexts } from './text/en/cli.ts'
export type { VerbName } from './text/en/cli-verbs.ts'
export { fill } from './text/fill.ts'
export { findingText, verdictText } from './text/finding-text.ts'
export { nearest } from './text/nearest.ts'
export { findingTitle, plainText, type RichText, type TextPart } from './text/rich-text.ts'
export { inertJson, visible, visibleLines } from './text/visible.ts'
export type { Area } from './view/area.ts'
export { type DiagnosisView, diagnosisView, type FindingView } from './view/diagnosis-view.ts'
export type { Evidence, FileReport, NamedRequest } from './view/file-report.ts'
export { bytesText, msText, numbersText } from './view/quantities.ts'
export type { RemovalReport } from './view/removal-report.ts'
export type { OpaqueRemoval, RemovalGroup, Removals } from './view/removals.ts'
export { diagnosisHtml } from './write/diagnosis-html.ts'
export { DIAGNOSE_SCHEMA_NAME, diagnosisBody, diagnosisJson } from './write/diagnosis-json.ts'
export { diagnosisMarkdown } from './write/diagnosis-markdown.ts'
export { diagnosisSarif } from './write/diagnosis-sarif.ts'
export { DIAGNOSIS_SCHEMA } from './write/diagnosis-schema.ts'
export { removalJson } from './write/removal-json.ts'
export { removalMarkdown } from './write/removal-markdown.ts'
export { removalSarif } from './write/removal-sarif.ts'
