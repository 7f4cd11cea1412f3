import type { RuleText } from '../../rule-text.ts'

export const policyRules = {
  'csp-blocked': {
    title: 'The Content-Security-Policy of {page} does not allow {host} for {directive} ({count}×).',
    why: 'The browser stopped the request before it was sent, and the URL is not in the list: {sources}.',
    notProven:
      'Not that the request belongs there: the policy may be right, and a script or an extension wrong. Blocked calls of fetch leave no trace in a capture at all.',
    next: 'If the host is meant to be used, add it to {directive}; else find what asks for it.',
  },
  'csp-report': {
    title: 'The browser reported a violation of {directive} on {page}: {blocked} ({disposition}, {count}×).',
    why: 'It sent this report by itself. “enforce” means that the content was blocked, “report” that it was only told.',
    notProven: 'Not that users notice it: extensions and injected advertising cause such reports as well.',
    next: 'Read directive, source file and line in the body of the report.',
  },
  'mixed-content': {
    title: 'The secure page on {page} asks {host} for content over {scheme} ({path}, {count}×).',
    why: 'On a page over HTTPS the browser blocks scripts, frames and calls over HTTP; pictures, sound and film it upgrades or lets pass (blocked: {blocked}).',
    notProven: 'Not that {host} can be reached over HTTPS.',
    next: 'Write the URL with https, or send Content-Security-Policy: upgrade-insecure-requests.',
  },
  'framing-refused': {
    title: '{host} does not let {page} show it in a frame ({policy}: {value}, {count}×).',
    why: 'The response arrived, and the browser showed an empty frame in its place.',
    notProven: 'Not that the frame is meant to work: a login page in a hidden frame is refused on purpose.',
    next: 'Let {host} name the embedding page in frame-ancestors, or open it in a window of its own.',
  },
  'cross-origin-isolation': {
    title: 'A response of {host} may not be used by this page ({policy}, {count}×).',
    why: 'The browser kept it back: {reason}. The header’s value is {value}.',
    notProven: 'Nothing about the content itself.',
    next: 'Let {host} send a policy that covers this page, or let the page do without Cross-Origin-Embedder-Policy: require-corp.',
  },
} satisfies Record<string, RuleText>
