import type { RuleText } from '../../rule-text.ts'

export const captureRules = {
  'capture-sanitized-elsewhere': {
    title: 'Another tool took the credentials out of this capture before it came here.',
    why: 'No cookie or credential stands in it, or one and the same value stands everywhere. A browser’s export without sensitive data looks like this.',
    notProven: 'A missing cookie or token in this capture says nothing about what the browser sent.',
    next: 'If credentials matter, capture again with “Export HAR (with sensitive data)” and sanitize that file here.',
  },
  'bodies-missing': {
    title: '{missing} of {bodies} text responses came without their content.',
    why: 'The file declares a size for these bodies and holds no text. The export left content out, or the browser had dropped it already.',
    notProven: 'The server may well have sent the content. Errors inside these bodies cannot be seen.',
    next: 'Capture again with DevTools open from the start, and save with content.',
  },
  'capture-truncated': {
    title: 'The file breaks off; {kept} entries could be read.',
    why: 'The JSON ends or breaks before the capture does. What stands before the break was read.',
    notProven: 'The decisive request may be in the missing part.',
    next: 'Ask for the file again, as an archive or another upload, and compare its size.',
  },
  'invalid-entries': {
    title: 'Some entries are not what HAR prescribes ({defects} defects).',
    why: 'A URL, a method, a time or the whole entry is missing or has the wrong form. The others were read all the same.',
    notProven: 'The defect is one of the file. Nothing says that the request itself failed.',
    next: 'Look at the listed places. If the file was edited by hand, ask for the original.',
  },
  'pending-at-export': {
    title: '{pending} requests still ran when the capture was saved.',
    why: 'They have no response, no error and no end, and they stand at the end of the capture.',
    notProven: 'Whether they would have succeeded is not known.',
    next: 'If one of them matters, capture again and wait until it ends.',
  },
  'rule-failed': {
    title: 'The rule {rule} could not finish on this capture.',
    why: 'It met something that it was not made for. All other rules ran.',
    notProven: 'Nothing about the traffic.',
    next: 'Report it, with the name of the rule and the tool that made the capture.',
  },
} satisfies Record<string, RuleText>
