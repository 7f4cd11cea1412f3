import type { RuleText } from '../../rule-text.ts'

export const cacheRules = {
  'cache-headers-missing': {
    title: '{count} files of {host} do not say how long they may be kept, such as {path}.',
    why: 'Without Cache-Control, Expires, ETag or Last-Modified the browser asks for them again each time. Size: {bytes} bytes.',
    notProven: 'Nothing about a failure: it costs time and traffic.',
    next: 'Send Cache-Control with scripts, styles, fonts and pictures.',
  },
  'short-lived-asset': {
    title: '{count} files of {host} have a hash in their name and may be kept less than a day.',
    why: 'Such a file never changes under its name, so that it could be kept for a year. Cache-Control: {cacheControl}. Size: {bytes} bytes.',
    notProven: 'Not that the name really changes with the content.',
    next: 'Send Cache-Control: max-age=31536000, immutable with files that have a hash in their name.',
  },
  'stale-shell': {
    title:
      '{path} of {host} came out of a cache or may be kept in one, and asks for {missing} files that are gone.',
    why: 'The names of the files hold a hash, and the server no longer has them: the page is older than the last deployment. Age: {ageSeconds} s.',
    notProven: 'Not that a deployment took place: a file may be missing from the new release too.',
    next: 'Reload without cache. Send Cache-Control: no-cache with the page, and keep the files of the last release for a while.',
  },
  'api-from-cache': {
    title:
      '{method} {path} of {host} was answered out of a cache although it carries credentials ({cache}, {count}×).',
    why: 'The answer may be old or another user’s. Age: {ageSeconds} s; Cache-Control: {cacheControl}.',
    notProven: 'Not that the data is wrong: the cache may keep the answers of users apart.',
    next: 'Compare with the same call without cache, and send Cache-Control: private or no-store with personal data.',
  },
  'many-revalidations': {
    title: '{unchanged} files were asked for only to hear that they have not changed (304).',
    why: 'Each costs a round trip. The browser asks because the files may be kept for a short time only, or because the page was reloaded.',
    notProven: 'Nothing about a failure; a reload by the user does this everywhere.',
    next: 'Let files that do not change be kept longer.',
  },
  'vary-missing': {
    title: '{count} files of {host} do not tell caches rightly on what they depend (Vary: {vary}).',
    why: 'A compressed file without Vary: Accept-Encoding may be handed to clients that cannot unpack it; Vary: * keeps caches from using it at all.',
    notProven: 'Not that a cache between browser and server did either.',
    next: 'Send Vary: Accept-Encoding with whatever is compressed.',
  },
} satisfies Record<string, RuleText>
