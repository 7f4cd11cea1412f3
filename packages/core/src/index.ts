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
export {
  type EvidenceView,
  type PlaybookView,
  playbookView,
  type StepView,
} from './flow/playbooks/playbook-view.ts'
export { type PlaybookOptions, runPlaybook } from './flow/playbooks/run-playbook.ts'
export { playbookWords, type StepWords, stepWords } from './flow/playbooks/step-text.ts'
export { type RemovalFacts, removalReport } from './flow/removal-report.ts'
export { type SafeHar, safeHar } from './flow/safe-har.ts'
export {
  type FileSummary,
  type SanitizeOutputs,
  sanitizeFile,
  type VerifyFileOptions,
  verifyFile,
} from './flow/sanitize-file.ts'
export { diagnoseFile, type TriageOptions, triage } from './flow/triage.ts'
export { isFailed } from './http/failed.ts'
export { HEADERS, type HeaderKey, headerFacts } from './http/header-glossary.ts'
export { headerValue, headerValues } from './http/headers.ts'
export { METHODS, methodFacts } from './http/methods.ts'
export { NET_ERRORS, type NetErrorName, netErrorFacts, netErrorName } from './http/net-errors.ts'
export { type OutcomeKind, outcomeOf } from './http/outcome.ts'
export { PHASE_FACTS, type PhaseCase, type PhaseId, type PhaseReason, phaseReasons } from './http/phases.ts'
export { REPLAY_SAFETY, type ReplayAdvice, replayAdvice } from './http/replay.ts'
export { type KnownStatus, STATUS_PHRASES, statusPhrase, statusUser } from './http/status.ts'
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
export * from './model/entry-details.ts'
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
export { readDetails } from './read/entry/read-details.ts'
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
export { type LinearEngine, loadLinearEngine } from './scan/linear-pattern.ts'
export { createScanner } from './scan/scanner.ts'
export { LANGUAGES, type Language, type Texts, texts } from './text/catalogue.ts'
export { differenceText } from './text/difference-text.ts'
export type { CliTexts } from './text/en/cli.ts'
export type { VerbName } from './text/en/cli-verbs.ts'
export { fill } from './text/fill.ts'
export { findingText, verdictText } from './text/finding-text.ts'
export type { Glossary } from './text/glossary.ts'
export { glossaryOf } from './text/glossary-of.ts'
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
export { type OpenBody, openBody } from './view/request/body.ts'
export type { BodyAbsence, BodyFacts, BodyKind } from './view/request/body-view.ts'
export { cookiesView } from './view/request/cookies.ts'
export type { CookieFlaw, CookiesView, SentCookie, SetCookieRow } from './view/request/cookies-view.ts'
export { durationText } from './view/request/durations.ts'
export type { GraphqlErrorRow, GraphqlOperationView, GraphqlView } from './view/request/graphql-view.ts'
export { headersView } from './view/request/headers.ts'
export type { FactRow, HeaderList, HeaderRow, HeadersView, PinnedId } from './view/request/headers-view.ts'
export { type HexRow, hexRows } from './view/request/hex-window.ts'
export { initiatorView } from './view/request/initiator.ts'
export type {
  ChainLink,
  FrameRow,
  InitiatorView,
  RequestLookup,
  RequestRef,
} from './view/request/initiator-view.ts'
export { jsonAt, type OpenJson, openJson } from './view/request/json-open.ts'
export { type JsonPaths, type JsonStep, jsonPaths } from './view/request/json-paths.ts'
export { type JsonRow, type JsonWindow, jsonRows } from './view/request/json-rows.ts'
export { searchJson } from './view/request/json-search.ts'
export { jsonSummary } from './view/request/json-summary.ts'
export type { LinePart, LineRow, OpenLines } from './view/request/line-view.ts'
export { messagesView } from './view/request/messages.ts'
export type { MessageRow, MessagesView } from './view/request/messages-view.ts'
export { outcomeView } from './view/request/outcome.ts'
export { payloadView } from './view/request/payload.ts'
export type { FieldRow, PayloadView } from './view/request/payload-view.ts'
export { prettyJson } from './view/request/pretty-json.ts'
export { prettyXml } from './view/request/pretty-xml.ts'
export { previewView } from './view/request/preview.ts'
export type {
  FieldShape,
  ImageView,
  JsonFind,
  JsonKind,
  JsonSummary,
  JsonTable,
  PreviewView,
} from './view/request/preview-view.ts'
export type { RequestCase } from './view/request/request-case.ts'
export { buildLookup, type LookupBuilder } from './view/request/request-lookup.ts'
export type { SamlView } from './view/request/saml-view.ts'
export type { ServerTimingRow } from './view/request/server-timing-rows.ts'
export { summaryView } from './view/request/summary.ts'
export type { OutcomeView, StoryLine, StoryTopic, SummaryView, Tone } from './view/request/summary-view.ts'
export { csvTable, objectTable, type TableWindow } from './view/request/table-window.ts'
export { textLines } from './view/request/text-lines.ts'
export { ticketView } from './view/request/ticket.ts'
export type { TicketRow, TicketView } from './view/request/ticket-view.ts'
export { timingView } from './view/request/timing.ts'
export type { DominantPhase, PhaseRow, TimingView } from './view/request/timing-view.ts'
export type { ClaimRow, MomentView, TokenNote, TokenView } from './view/request/token-view.ts'
export { type OpenXml, openXml, type XmlRow, xmlRows } from './view/request/xml-tree.ts'
export { callText, type DraftStep, stepDraft, stepDraftText } from './view/step-draft.ts'
export { type BarSegment, barSegments } from './view/table/bar-segments.ts'
export {
  type ChipKey,
  chosenValues,
  clearKey,
  toggleValue,
} from './view/table/filter/filter-chips.ts'
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
export { type OccurringValue, occurringValues } from './view/table/filter/occurring-values.ts'
export { type ParseFilterOptions, parseFilter } from './view/table/filter/parse-filter.ts'
export { printFilter } from './view/table/filter/print-filter.ts'
export { filterProblemText } from './view/table/filter/problem-text.ts'
export { type FilterSuggestion, suggestFilter } from './view/table/filter/suggest-filter.ts'
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
export {
  type SearchOptions,
  type SearchProgress,
  type SearchResult,
  searchCapture,
} from './view/table/search/search-capture.ts'
export {
  SEARCH_PARTS,
  type SearchGap,
  type SearchHit,
  type SearchPart,
  type SearchQuery,
} from './view/table/search/search-query.ts'
export { type SortColumn, type SortOrder, sortRows } from './view/table/sort-rows.ts'
export type { CommandInput, CommandText } from './write/command-request.ts'
export { compareJson } from './write/compare-json.ts'
export { compareMarkdown } from './write/compare-markdown.ts'
export { COMPARE_SCHEMA } from './write/compare-schema.ts'
export { curlCommand } from './write/curl.ts'
export { diagnosisHtml } from './write/diagnosis-html.ts'
export { DIAGNOSE_SCHEMA_NAME, diagnosisBody, diagnosisJson } from './write/diagnosis-json.ts'
export { diagnosisMarkdown } from './write/diagnosis-markdown.ts'
export { diagnosisSarif } from './write/diagnosis-sarif.ts'
export { DIAGNOSIS_SCHEMA } from './write/diagnosis-schema.ts'
export { fetchCall } from './write/fetch-call.ts'
export { type HarHead, harSelection } from './write/har-selection.ts'
export {
  LOG_TOOL_NAMES,
  LOG_TOOLS,
  type LogTool,
  type LogWindow,
  logQuery,
  logWindow,
} from './write/log-query.ts'
export { removalJson } from './write/removal-json.ts'
export { removalMarkdown } from './write/removal-markdown.ts'
export { removalSarif } from './write/removal-sarif.ts'
export type { Shell } from './write/shell-quoting.ts'
export { ticketMarkdown, ticketText } from './write/ticket-text.ts'
