/** The words of a report of a sanitizing. Classes, rules and pointers are tokens. */
export const removals = {
  title: 'What was removed from {name}',
  titleOfCheck: 'What would be removed from {name}',
  made: 'Made by {tool} under the policy {policy}, version {version}.',
  noValues: 'This report is made of the receipt: it says where values stood, and holds none of them.',
  removed: 'What was removed',
  toRemove: 'What would be removed',
  nothing: 'Nothing.',
  count:
    'Values: {count} ({distinct} different). A tag stands for each; the same value has the same tag, and the tag does not tell it.',
  heads: { area: 'Place', class: 'Class', rule: 'Rule', count: 'Values', first: 'The first of them' },
  more: '… and {count} more kinds; the report as JSON lists all.',
  areas: {
    'request-url': 'URL of a request',
    'request-headers': 'headers of a request',
    'request-cookies': 'cookies of a request',
    'request-query': 'query of a request',
    'request-body': 'body of a request',
    'response-headers': 'headers of a response',
    'response-cookies': 'cookies of a response',
    'response-body': 'body of a response',
    'response-redirect': 'target of a redirect',
    messages: 'WebSocket and event stream',
    initiator: 'what started a request',
    pages: 'pages',
    other: 'elsewhere in the file',
  },
  listed: 'Values that were listed by hand',
  kept: 'What was kept',
  keptBytes: '{kept} of {all} bytes, exactly as they were: order, white space, numbers, unknown fields.',
  keptAlways:
    'Names of headers, cookies and fields; schemes, statuses, sizes and times; header and claims of a JWT; tracking IDs.',
  blind: 'What could not be looked into',
  blindNothing: 'Nothing: every value could be opened.',
  opaque: 'Values replaced whole, as nothing could look into them: {count}.',
  opaqueAt: '{pointer}: {bytes} bytes ({rule})',
  notSwept:
    'Different values that are gone where they stood, but too short or too common to be searched for elsewhere: {count}.',
  defect: 'The JSON of the file breaks at byte {offset} ({kind}).',
  verify: 'How to verify',
  sha256: 'The copy has {bytes} bytes and the SHA-256 {hash}.',
  verifyAlone: '{command} searches the copy again for secrets.',
  verifyBoth:
    '{command} proves, to those who have the original and the receipt, that nothing else was changed.',
  sarif: {
    rule: 'Values found by the rule {rule}.',
    help: 'A value that should not be shared. docs/receipts.md of Haruspex tells what rules and classes mean; haruspex sanitize makes a copy without it.',
    removed: 'A value of the class {class} was replaced by {tag}.',
    toRemove: 'A value of the class {class} stands here. Sanitize the file before it is shared.',
  },
}

/** The shape that every language fills. */
export type RemovalTexts = typeof removals
