import type { DifferenceKind } from '../../model/difference.ts'

/** What people read about a difference. `{name}` stands for its datum of that name, which is never translated. */
export interface DifferenceText {
  /** One sentence: what differs. */
  readonly says: string
  /** What to look at. */
  readonly next: string
}

const kinds: Readonly<Record<DifferenceKind, DifferenceText>> = {
  status: {
    says: '{host} answered {broken} where it answered {working} ({method} {path}).',
    next: 'Compare what the two requests sent; then look for the request of the broken capture in the logs of {host}.',
  },
  error: {
    says: 'The request to {host} failed with {broken}; it went through with {working} ({method} {path}).',
    next: 'Ask what stands between this user and {host}: network, proxy, policy of the browser.',
  },
  redirect: {
    says: '{host} led to {broken}, and to {working} in the working capture ({method} {path}).',
    next: 'Find out why this user is sent elsewhere: session, permission, a rule of a proxy.',
  },
  missing: {
    says: '{method} {path} of {host} was never called ({times}× in the working capture).',
    next: 'Look at what came before it: a call that failed, or an answer that turned it off.',
  },
  new: {
    says: '{method} {path} of {host} was called in the broken capture alone ({times}×).',
    next: 'See whether the application took another way, and where that began.',
  },
  'failed-call': {
    says: '{host} answered {broken} to calls that the working capture does not have ({method} {path}, {times}×).',
    next: 'Look for these requests in the logs of {host}.',
  },
  count: {
    says: '{method} {path} of {host} was called {broken}× instead of {working}×.',
    next: 'Repeated calls may be a retry or a poll: compare the last answers.',
  },
  flag: {
    says: 'A switch differs in the {side} of {host}: {field} is {broken}, and {working} in the working capture ({method} {path}).',
    next: 'Find out who sets {field} for this user: a licence, a role, a policy, a feature switch.',
  },
  'body-error': {
    says: 'The {side} of {host} carries an error: {field} is {broken}, and {working} in the working capture ({method} {path}).',
    next: 'Look for this error in the logs of {host}.',
  },
  state: {
    says: 'A state differs in the {side} of {host}: {field} is {broken}, and {working} in the working capture ({method} {path}).',
    next: 'Find out what sets {field}, and whether the page depends on it.',
  },
  value: {
    says: 'A value differs in the {side} of {host}: {field} is {broken}, and {working} in the working capture ({method} {path}).',
    next: 'See whether the page depends on {field}.',
  },
  removed: {
    says: 'The {side} of {host} lacks {field}; it is {working} in the working capture ({method} {path}).',
    next: 'See whether the page depends on {field}.',
  },
  added: {
    says: 'The {side} of {host} has {field} in the broken capture alone: {broken} ({method} {path}).',
    next: 'See whether the page depends on {field}.',
  },
  content: {
    says: 'The document of {host} is called {broken}, and {working} in the working capture ({method} {path}).',
    next: 'Open both documents: a page for errors or for signing in may have taken the place.',
  },
  'header-missing': {
    says: 'The {side} of {host} lacks the header {name} ({method} {path}, {count}×).',
    next: 'Find out who adds {name}, and who may have taken it away: the application, an extension, a proxy.',
  },
  'header-new': {
    says: 'The {side} of {host} has the header {name} in the broken capture alone ({method} {path}, {count}×).',
    next: 'Find out who adds {name}: the application, an extension, a proxy.',
  },
  'header-value': {
    says: 'The header {name} in the {side} of {host} is {broken}, and {working} in the working capture ({method} {path}, {count}×).',
    next: 'Find out who sets {name}, and whether the other side depends on it.',
  },
  'cookie-missing': {
    says: 'The {side} of {host} lacks the cookie {name} ({method} {path}, {count}×).',
    next: 'Find the response that sets {name}, and why the browser does not keep or send it.',
  },
  'cookie-new': {
    says: 'The {side} of {host} has the cookie {name} in the broken capture alone ({method} {path}, {count}×).',
    next: 'Try with a clean profile of the browser.',
  },
  'parameter-missing': {
    says: 'The request to {host} lacks the parameter {name}; it is {working} in the working capture ({method} {path}).',
    next: 'Find out where the application takes {name} from.',
  },
  'parameter-new': {
    says: 'The request to {host} has the parameter {name} in the broken capture alone: {broken} ({method} {path}).',
    next: 'Find out where the application takes {name} from.',
  },
  'parameter-value': {
    says: 'The parameter {name} of the request to {host} is {broken}, and {working} in the working capture ({method} {path}).',
    next: 'Find out where the application takes {name} from.',
  },
  slower: {
    says: '{host} took {broken} ms instead of {working} ms in the phase {phase} ({method} {path}).',
    next: 'haruspex explain {phase} tells what happens in this phase.',
  },
}

/** The words of a comparison. */
export const compare = {
  kinds,
  sides: { request: 'request', response: 'response' },
  title: 'Comparison',
  working: 'Working',
  broken: 'Broken',
  differences: 'Differences',
  none: 'Nothing differs that could explain anything.',
  onlyNotes: 'Nothing differs but small things.',
  first: 'Most telling',
  pairs:
    'requests with a counterpart: {pairs}; in the working capture alone: {onlyWorking}; in the broken one alone: {onlyBroken}',
  little: 'The captures have little in common: they may be of different applications, or of different steps.',
  hosts: 'Hosts that stand for each other',
  by: { name: 'the same name', given: 'given', endpoints: 'the same endpoints' },
  unknownHost: 'Neither capture has a request to {host}, which --map names.',
  count: '{count} places differ alike; this is the first.',
  untold: 'Differences that are not listed: {count}.',
  heads: { severity: 'Severity', says: 'What differs', working: 'Working', broken: 'Broken' },
}
