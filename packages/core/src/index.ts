export { adoptLatin1, latin1Bytes } from './codec/latin1.ts'
export { type CompareOptions, compare } from './compare/compare.ts'
export { isApiCall } from './diagnose/api-call.ts'
export { concurrentHttp1 } from './diagnose/concurrency.ts'
export { type DiagnoseOptions, type DiagnoseResult, diagnose } from './diagnose/diagnose.ts'
export { defineRule, type Rule, type RuleOptions } from './diagnose/rule.ts'
export { RULES } from './diagnose/rules.ts'
export { type CaptureReportOptions, captureReport } from './flow/capture-report.ts'
export { type CompareFilesOptions, compareFiles } from './flow/compare-files.ts'
export type { FlowOptions, FlowProgress } from './flow/flow-options.ts'
export { keepSource } from './flow/kept-spool.ts'
export { MISS_SCHEMA, type MissOptions, type MissReport, missReport } from './flow/miss-report.ts'
export type { PlaybookReport, StepEvidence, StepReport, StepState } from './flow/playbooks/playbook.ts'
export { type PlaybookOptions, runPlaybook } from './flow/playbooks/run-playbook.ts'
export { playbookWords, type StepWords, stepWords } from './flow/playbooks/step-text.ts'
export { type RemovalFacts, removalReport } from './flow/removal-report.ts'
export {
  type FileSummary,
  type SanitizeOutputs,
  sanitizeFile,
  type VerifyFileOptions,
  verifyFile,
} from './flow/sanitize-file.ts'
export { diagnoseFile, type TriageOptions, triage } from './flow/triage.ts'
export { isFailed } from './http/failed.ts'
export { HEADERS, type HeaderKey } from './http/header-glossary.ts'
export { headerValue, headerValues } from './http/headers.ts'
export { METHODS, methodFacts } from './http/methods.ts'
export { NET_ERRORS, netErrorName } from './http/net-errors.ts'
export { PHASE_FACTS, type PhaseCase, type PhaseId, type PhaseReason, phaseReasons } from './http/phases.ts'
export { REPLAY_SAFETY, type ReplayAdvice, replayAdvice } from './http/replay.ts'
export { STATUS_PHRASES, statusUser } from './http/status.ts'
export { ID_FAMILIES } from './ids/families.ts'
export { isTrackingField, isTrackingId } from './ids/grammar.ts'
export { trackingIdsOf } from './ids/tracking-ids-of.ts'
export { builtInKnowledge } from './knowledge/built-in.ts'
export type {
  EndpointLabel,
  Knowledge,
  OwnerRoute,
  PlaybookId,
  PlaybookTexts,
  StepTexts,
} from './knowledge/knowledge.ts'
export { readKnowledge } from './knowledge/knowledge-reader.ts'
export { KNOWLEDGE_SCHEMA, PLAYBOOK_IDS } from './knowledge/knowledge-schema.ts'
export { inLanguage, type LocalText } from './knowledge/local-text.ts'
export { type ByteSink, type ByteSource, chunksOf, memorySource, sliceSource } from './model/byte-source.ts'
export type { Capture, Container, Dialect, Page, Producer, ReadEntry } from './model/capture.ts'
export type {
  Comparison,
  Difference,
  DifferenceKind,
  DifferencePlace,
  DifferenceValue,
  HostPair,
} from './model/difference.ts'
export type { Endpoint, Endpoints, ReplaySafety, Spread, StatusCount } from './model/endpoint.ts'
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
export { type MemorySpool, memorySpool } from './model/memory-spool.ts'
export type { PriorSanitizer, PriorSanitizing } from './model/prior-sanitizing.ts'
export type { ReadIssue, ReadIssueId } from './model/read-issue.ts'
export type { Redaction } from './model/redaction.ts'
export type { Compression, Hash, Runtime, Spool, Thread, ValueRuntime } from './model/runtime.ts'
export type { Call, PageVisit, Step, StepKind, StepTimeline } from './model/step.ts'
export { isTag } from './model/tag.ts'
export { PHASES, type Phase, phaseMs, type ServiceWorkerTimings, type Timings } from './model/timings.ts'
export type { TrackingId } from './model/tracking-id.ts'
export { captureOf, type IndexedCapture, openCapture } from './read/open-capture.ts'
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
export type { JsonSchema } from './scan/json-schema.ts'
export { createScanner } from './scan/scanner.ts'
export { LANGUAGES, type Language, type Texts, texts } from './text/catalogue.ts'
export { differenceText } from './text/difference-text.ts'
export type { CliTexts } from './text/en/cli.ts'
export type { VerbName } from './text/en/cli-verbs.ts'
export { fill } from './text/fill.ts'
export { findingText, verdictText } from './text/finding-text.ts'
export { nearest } from './text/nearest.ts'
export { findingTitle, plainText, type RichText, type TextPart } from './text/rich-text.ts'
export { inertJson, visible, visibleLines } from './text/visible.ts'
export type { Area } from './view/area.ts'
export { type ComparedFile, type CompareReport, haveLittleInCommon } from './view/compare-report.ts'
export { type DiagnosisView, diagnosisView, type FindingView } from './view/diagnosis-view.ts'
export {
  type EndpointOrder,
  type EndpointRow,
  type EndpointTable,
  type EndpointTableOptions,
  endpointTable,
  type SpreadRow,
} from './view/endpoint-table.ts'
export type { Evidence, FileReport, NamedRequest } from './view/file-report.ts'
export { type PhaseCard, phaseCards } from './view/phase-card.ts'
export { bytesText, msText, numbersText } from './view/quantities.ts'
export type { RemovalReport } from './view/removal-report.ts'
export type { OpaqueRemoval, RemovalGroup, Removals } from './view/removals.ts'
export { callText, type DraftStep, stepDraft, stepDraftText } from './view/step-draft.ts'
export { type BarSegment, barSegments } from './view/table/bar-segments.ts'
export type { FilterContext } from './view/table/filter/filter-context.ts'
export {
  type FilterEntriesOptions,
  type FilterProgress,
  filterEntries,
} from './view/table/filter/filter-entries.ts'
export { FILTER_KEYS, type FilterKey, type RequestState, STATES } from './view/table/filter/filter-keys.ts'
export type {
  FilterProblem,
  FilterProblemId,
  FilterQuery,
  FilterTerm,
} from './view/table/filter/filter-query.ts'
export { type FilteredRows, filterRows } from './view/table/filter/filter-rows.ts'
export { type ParseFilterOptions, parseFilter } from './view/table/filter/parse-filter.ts'
export { printFilter } from './view/table/filter/print-filter.ts'
export { OUTCOMES, type Outcome } from './view/table/outcome.ts'
export { type Overview, type OverviewOptions, overviewOf } from './view/table/overview.ts'
export {
  type ReadTableOptions,
  readRequestTable,
  type TableProgress,
} from './view/table/read-request-table.ts'
export type { RequestRow } from './view/table/request-row.ts'
export type { RequestTable } from './view/table/request-table.ts'
export { type MarkedFinding, type RowMarks, rowMarks } from './view/table/row-marks.ts'
export { type SortColumn, type SortOrder, sortRows } from './view/table/sort-rows.ts'
export { compareJson } from './write/compare-json.ts'
export { compareMarkdown } from './write/compare-markdown.ts'
export { COMPARE_SCHEMA } from './write/compare-schema.ts'
export { diagnosisHtml } from './write/diagnosis-html.ts'
export { DIAGNOSE_SCHEMA_NAME, diagnosisBody, diagnosisJson } from './write/diagnosis-json.ts'
export { diagnosisMarkdown } from './write/diagnosis-markdown.ts'
export { diagnosisSarif } from './write/diagnosis-sarif.ts'
export { DIAGNOSIS_SCHEMA } from './write/diagnosis-schema.ts'
export { removalJson } from './write/removal-json.ts'
export { removalMarkdown } from './write/removal-markdown.ts'
export { removalSarif } from './write/removal-sarif.ts'
