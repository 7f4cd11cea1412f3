import type { Confidence, Owner, Severity } from '../../model/finding.ts'
import type { VerdictText } from '../rule-text.ts'

export const verdict: VerdictText = {
  certain: '{title}{by}',
  likely: 'Most likely: {title}{by}',
  possible: 'Possibly: {title}{by}',
  by: ' To be looked at by: {owner}.',
  none: 'No rule found a problem in this capture. That does not prove that there was none.',
}

export const owner: Readonly<Record<Owner, string>> = {
  'customer-network': 'the customer’s network or machine',
  browser: 'the browser and its extensions',
  'client-app': 'the web application’s front end',
  'identity-provider': 'the identity provider',
  backend: 'the back end',
  'third-party': 'a third party',
  none: 'nobody in particular',
}

export const severity: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  note: 'note',
}

export const confidence: Readonly<Record<Confidence, string>> = {
  certain: 'certain',
  likely: 'likely',
  possible: 'possible',
}
