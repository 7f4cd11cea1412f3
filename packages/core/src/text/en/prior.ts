import type { PriorSanitizer } from '../../model/prior-sanitizing.ts'

/** What went over a file before. */
export const prior: Readonly<Record<PriorSanitizer, string>> = {
  haruspex: 'Sanitized before by Haruspex: {count} tags, kept as they are.',
  'chrome-export':
    'Sanitized before, probably by Chrome’s export without sensitive data: cookies and credentials were not in the file, in none of {count} requests. That they are missing says nothing of the traffic.',
  'har-sanitizer':
    'Sanitized before by the HAR sanitizer of Cloudflare or Google: {count} marks such as [name redacted].',
  'npm-har-sanitizer': 'Sanitized before by har-sanitizer of npm: {count} marks.',
  harmor: 'Sanitized before by harmor: {count} marks.',
  other: 'Sanitized before by another tool: {count} marks such as *** or [redacted].',
}
