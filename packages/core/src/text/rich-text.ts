import type { Finding, FindingValue, Verdict } from '../model/finding.ts'
import { type Language, texts } from './catalogue.ts'
import { fill } from './fill.ts'
import { findingText } from './finding-text.ts'

/** A piece of a sentence: words of ours, or a token of the capture that may hold anything. */
export interface TextPart {
  readonly kind: 'words' | 'token'
  readonly text: string
}

export type RichText = readonly TextPart[]

/** What a finding says, with the tokens of the capture told apart from the words. */
export interface RichRuleText {
  readonly title: RichText
  readonly why: RichText
  readonly notProven: RichText
  readonly next: RichText
}

const CODE = /(`[^`]{1,300}`)/
const PLACEHOLDER = /(\{[A-Za-z]{1,40}\})/

/** `fill`, with texts of the data as tokens; what the template has between backticks is one token. */
export function richFill(
  template: string,
  data: Readonly<Record<string, FindingValue | RichText>>,
): RichText {
  return template.split(CODE).flatMap((piece, index) => {
    if (index % 2 === 1) return [{ kind: 'token', text: fill(piece.slice(1, -1), plainData(data)) }]
    return piece
      .split(PLACEHOLDER)
      .flatMap((text, at) => (at % 2 === 1 ? valueParts(text.slice(1, -1), data) : words(text)))
  })
}

/** The texts of a finding; its rule's name where the catalogue does not know it. */
export function richFindingText(finding: Finding, language: Language): RichRuleText {
  const { rules } = texts(language)
  const text = Object.hasOwn(rules, finding.rule) ? rules[finding.rule] : undefined
  const { data } = finding
  if (!text) return { title: [{ kind: 'token', text: finding.rule }], why: [], notProven: [], next: [] }
  return {
    title: richFill(text.title, data),
    why: richFill(text.why, data),
    notProven: richFill(text.notProven, data),
    next: richFill(text.next, data),
  }
}

/** The verdict as one sentence. */
export function richVerdictText({ finding, confidence, owner }: Verdict, language: Language): RichText {
  const catalogue = texts(language)
  if (!finding) return words(catalogue.verdict.none)
  const { title } = richFindingText(finding, language)
  const by = owner === 'none' ? [] : richFill(catalogue.verdict.by, { owner: words(catalogue.owner[owner]) })
  return richFill(catalogue.verdict[confidence], { title, by })
}

/** Without the difference. */
export function plainText(rich: RichText): string {
  return rich.map(({ text }) => text).join('')
}

/** The title of a finding as plain text. */
export function findingTitle(finding: Finding, language: Language): string {
  return findingText(finding, language)?.title ?? finding.rule
}

function valueParts(name: string, data: Readonly<Record<string, FindingValue | RichText>>): RichText {
  const value = Object.hasOwn(data, name) ? data[name] : undefined
  if (isRich(value)) return value
  if (typeof value === 'string') return value === '' ? [] : [{ kind: 'token', text: value }]
  if (typeof value === 'object') return [{ kind: 'token', text: value.join(', ') }]
  return words(value === undefined ? '?' : String(value))
}

function isRich(value: FindingValue | RichText | undefined): value is RichText {
  return Array.isArray(value) && typeof value[0] === 'object'
}

function plainData(
  data: Readonly<Record<string, FindingValue | RichText>>,
): Readonly<Record<string, FindingValue>> {
  return Object.fromEntries(
    Object.entries(data).map(([name, value]) => [name, isRich(value) ? plainText(value) : value]),
  ) as Readonly<Record<string, FindingValue>>
}

/** Words of ours as a rich text. */
export function words(text: string): RichText {
  return text === '' ? [] : [{ kind: 'words', text }]
}
