import type { ErrorCode } from '../../model/error.ts'
import type { ReadIssueId } from '../../model/read-issue.ts'

/** What an error code means and what to do about it. */
export interface ErrorText {
  readonly what: string
  readonly next: string
}

/** Every error code. Its own message is more precise; this is what always holds. */
export const errors: Readonly<Record<ErrorCode, ErrorText>> = {
  ERR_USAGE: {
    what: 'The command line was not understood.',
    next: 'Run `haruspex --help`, or the command with --help.',
  },
  ERR_FILE_NOT_FOUND: {
    what: 'There is no file of that name.',
    next: 'Check the name and the folder.',
  },
  ERR_IS_DIRECTORY: {
    what: 'A folder was named where a file is needed.',
    next: 'Name one capture file in it.',
  },
  ERR_FILE_UNREADABLE: {
    what: 'The file is there and cannot be read: no permission, a pipe, a device, or a failing disk.',
    next: 'Check its permissions. The bytes of a pipe can be sent to stdin, with "-" as the file.',
  },
  ERR_FILE_EMPTY: {
    what: 'The file holds no bytes.',
    next: 'Export the capture again, and wait until the browser has finished writing it.',
  },
  ERR_FILE_CHANGED: {
    what: 'The file changed while it was read, so two readings would not agree. Nothing was written.',
    next: 'Wait until nothing writes to it any more, then try again.',
  },
  ERR_NOT_A_HAR: {
    what: 'The file is something else than a HAR capture.',
    next: 'Export from the Network panel of the browser’s developer tools: "Save all as HAR".',
  },
  ERR_MALFORMED_JSON: {
    what: 'The file is not valid JSON, and no request stands before the defect.',
    next: 'Look at the line and column that are named, or export the capture again.',
  },
  ERR_TOO_DEEP: {
    what: 'The JSON is nested deeper than any capture is (200 levels).',
    next: 'The file is broken or hostile. Export the capture again.',
  },
  ERR_TOO_LARGE: {
    what: 'Something in the file is larger than the limit for it.',
    next: 'Unpack it yourself and give the plain .har file, which has no limit.',
  },
  ERR_CONTAINER: {
    what: 'The archive around the capture cannot be opened, or does not hold exactly one capture.',
    next: 'Unpack it yourself and give the .har file.',
  },
  ERR_OUTPUT_EXISTS: {
    what: 'The output is already there. It was left as it is.',
    next: 'Name another output with -o, or replace it with --force.',
  },
  ERR_OUTPUT_IS_INPUT: {
    what: 'The output leads to a file that is also read. It was left as it is.',
    next: 'Name another output with -o.',
  },
  ERR_OUTPUT_UNWRITABLE: {
    what: 'The output cannot be written.',
    next: 'Check its folder, its permissions and the room on the disk.',
  },
  ERR_NOT_SANITIZED: {
    what: 'The copy did not pass its own verification. Nothing was written.',
    next: 'Do not share the original. Report the place that is named; it holds no value of the capture.',
  },
  ERR_NOT_VERIFIED: {
    what: 'The file is not proven to be a sanitized copy.',
    next: 'Do not share it. Sanitize the original again.',
  },
  ERR_RECEIPT: {
    what: 'The receipt is not one, is damaged, or belongs to another copy.',
    next: 'Name the receipt that was written with this copy: --receipt <file>.',
  },
  ERR_KEY_FILE: {
    what: 'The key file cannot be used as a key.',
    next: 'It must hold 16 to 4096 bytes, such as those of: openssl rand -out key.bin 32',
  },
  ERR_POLICY: {
    what: 'The policy cannot be used.',
    next: 'Mend the place that is named, or name a built-in policy: strict, credentials-only, share-publicly.',
  },
  ERR_KNOWLEDGE: {
    what: 'A knowledge file cannot be used.',
    next: 'Mend the place that is named; docs/knowledge.md tells what such a file may hold.',
  },
  ERR_REDACT_LIST: {
    what: 'The list of values to remove cannot be used.',
    next: 'Write one value a line, in UTF-8, of 3 to 4096 bytes each; a value with line breaks as a JSON string.',
  },
  ERR_NO_VALUE: {
    what: 'No text and no number stands at that place.',
    next: 'Give a pointer as receipts and findings write it, such as /log/entries/0/request/headers/3/value.',
  },
  ERR_UNKNOWN_TOPIC: {
    what: 'There is no explanation of that name.',
    next: 'Run `haruspex explain` to list what can be explained.',
  },
  ERR_NO_BROWSER: {
    what: 'No Chromium or Chrome was found to record with.',
    next: 'Install one (Debian: apt-get install chromium), or let HARUSPEX_CHROMIUM name the program.',
  },
  ERR_BROWSER: {
    what: 'The browser did not start, or ended before the recording was complete. Nothing was written.',
    next: 'Start it by hand to see whether it runs, or let HARUSPEX_CHROMIUM name another one.',
  },
  ERR_PORT: {
    what: 'The workbench cannot be served on that port: another program has it, or it is kept for the system.',
    next: 'Name another one with --port, or leave it out for a free one.',
  },
  ERR_NO_WORKBENCH: {
    what: 'The workbench has not been built. The other commands work without it.',
    next: 'In the root of the repository run: npm run build',
  },
  ERR_INTERRUPTED: {
    what: 'Interrupted. Nothing was written.',
    next: 'Run the command again.',
  },
  ERR_INTERNAL: {
    what: 'Something went wrong inside Haruspex. Nothing was written.',
    next: 'Please report the command and the place that is named; neither holds anything of the capture.',
  },
}

/** Every defect of a file. Places and counts are added where they are known. */
export const issues: Readonly<Record<ReadIssueId, string>> = {
  truncated: 'The file ends in the middle. What stands before the cut was used.',
  'malformed-json': 'The JSON is broken here. What stands before was used.',
  'trailing-data': 'There is something after the end of the capture. It was not used.',
  'too-deep': 'The JSON is nested too deep here.',
  'duplicate-key': 'A key occurs twice in one object; the last one counts.',
  'invalid-entry': 'This request is not one. It was left out.',
  'missing-url': 'This request has no URL.',
  'missing-method': 'This request has no method.',
  'missing-response': 'This request has no response.',
  'invalid-time': 'This time cannot be read.',
  'implausible-time': 'This time cannot be right.',
  'invalid-header': 'A header is not a name with a value. It was left out.',
  'undecodable-body': 'The body is not the base64 that it is said to be. It was kept as text.',
  'oversized-value': 'A value is too long to be looked into. It was left out of the diagnosis.',
  'no-entries': 'The capture holds no requests.',
  'missing-creator': 'The capture does not say what made it.',
  'unsorted-entries': 'The requests are not in the order of time.',
  'dangling-pageref': 'A request names a page that the capture does not hold.',
  'total-differs': 'The total time that the file gives differs from the sum of its phases.',
  'cut-container':
    'The archive around the capture ends in the middle or is damaged. What could be unpacked was used.',
  'file-changed': 'The file changed while it was read. It was used as it was at the beginning.',
}
