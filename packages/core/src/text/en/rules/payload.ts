import type { RuleText } from '../../rule-text.ts'

export const payloadRules = {
  'uncompressed-text': {
    title: '{count} texts of {host} travelled uncompressed; the largest has {bytes} bytes ({mime}).',
    why: 'There is no Content-Encoding. Text shrinks to a fraction with gzip or brotli.',
    notProven: 'Not that the server sent it so: a proxy may have unpacked it.',
    next: 'Turn compression on at the server or the cache before it.',
  },
  'encoding-mismatch': {
    title: '{method} {path} of {host} is not encoded as it says (Content-Encoding: {encoding}, {count}×).',
    why: 'The body could not be unpacked, is still packed after that, or is said to be packed twice.',
    notProven: 'Not who did it: application, server and proxies on the way can each compress.',
    next: 'Fetch it without proxy and look at the bytes; let only one of them compress.',
  },
  'huge-response': {
    title: '{method} {path} of {host} answered with {megabytes} MB ({count}×).',
    why: 'It took {tookMs} ms to come, and must be read and kept by the page as a whole.',
    notProven: 'Not that the size is the cause of a slow page.',
    next: 'Ask for pages, for fewer fields or for what changed.',
  },
  'huge-request': {
    title: '{method} {path} sent {megabytes} MB to {host} ({count}×).',
    why: 'Uploads are limited by lines, proxies and servers.',
    notProven: 'Nothing is wrong with a large upload in itself.',
    next: 'Compare with the limits of proxy and server when it fails or is slow.',
  },
  'page-weight': {
    title: 'A page took {requests} requests and {megabytes} MB: {host}{path}.',
    why: 'That is far more than most pages take.',
    notProven: 'Not that it was slow.',
    next: 'Sort the requests by size and by host, and see what could be left out.',
  },
  'mime-mismatch': {
    title: '{host} answered with {mime} where a {wanted} was asked for ({count}×).',
    why: 'A browser cannot use it. Mostly the file is gone since a deployment, and the server answers unknown paths with its start page; a sign-in or block page does the same.',
    notProven: 'Not why the file is missing.',
    next: 'Open {host}{path}. Reload without cache, and let the server answer unknown files with 404.',
  },
} satisfies Record<string, RuleText>
