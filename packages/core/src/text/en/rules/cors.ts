import type { RuleText } from '../../rule-text.ts'

export const corsRules = {
  'preflight-refused': {
    title: '{host} refused the CORS preflight with status {status} ({path}, {count}×).',
    why: 'Before this cross-origin request the browser asks with OPTIONS, and only a 2xx lets it go on. The request itself was never sent.',
    notProven:
      'Nothing about the request itself. Often a rule that wants credentials or a route without OPTIONS stands in the way.',
    next: 'Let the host answer OPTIONS on this path with 2xx and without asking for credentials.',
  },
  'cors-missing': {
    title:
      '{host} does not allow {origin} to read its response: Access-Control-Allow-Origin is missing ({path}, {count}×).',
    why: 'The response came with status {status}, and the browser kept it from the page.',
    notProven: 'Error pages of a gateway often lack this header: then the status is the cause.',
    next: 'If the status is an error, mend that first. Else let the host send the header.',
  },
  'cors-mismatch': {
    title: '{host} allows {allowed} to read its response, not {origin} ({path}, {count}×).',
    why: 'Access-Control-Allow-Origin must be exactly the origin of the page, one only, without a slash at its end.',
    notProven: 'A cache that serves one origin’s answer to another does that as well.',
    next: 'Compare both values, and look for Vary: Origin.',
  },
  'cors-wildcard-credentials': {
    title:
      '{host} allows {allowed}, which does not cover requests of {origin} with credentials ({path}, {count}×).',
    why: 'With credentials the browser wants the exact origin and Access-Control-Allow-Credentials: true.',
    notProven: 'Where no cookie is seen, that the request had credentials follows from its refusal alone.',
    next: 'Let the host name the origin and allow credentials, or send the request without.',
  },
  'cors-header-not-allowed': {
    title: '{host} does not allow {origin} to send {missing} ({path}, {count}×).',
    why: 'The answer to the preflight does not list it in Access-Control-Allow-Headers, so that the request was never sent. A wildcard does not cover Authorization.',
    notProven: 'Nothing about the request itself.',
    next: 'Add the header to Access-Control-Allow-Headers.',
  },
  'cors-method-not-allowed': {
    title: '{host} does not allow {origin} to use {asked} ({path}, {count}×).',
    why: 'The answer to the preflight does not list the method in Access-Control-Allow-Methods, so that the request was never sent.',
    notProven: 'Nothing about the request itself.',
    next: 'Add the method to Access-Control-Allow-Methods.',
  },
  'cors-vary-missing': {
    title:
      '{host} names one origin in Access-Control-Allow-Origin and leaves out Vary: Origin ({origins}, {path}).',
    why: 'Caches may keep the response and give it to a page of another origin, which may then not read it: CORS errors that come and go.',
    notProven: 'Not that a cache did so; a host that only ever serves one origin is safe.',
    next: 'Let {host} send Vary: Origin with every response whose Access-Control-Allow-Origin depends on the request.',
  },
  'cors-redirected': {
    title: 'A cross-origin call to {host} was redirected to {to} with status {status} ({path}, {count}×).',
    why: 'A preflight may not be redirected, and after a redirect between two foreign origins the browser sends Origin: null, which few servers allow (here: {cause}).',
    notProven: 'Not that the place it leads to is wrong: called directly it may work.',
    next: 'Call the final URL directly, and look for what redirects: a missing slash, http, a login.',
  },
  'preflight-overhead': {
    title:
      '{host} was asked {preflights} preflights whose answers may not be remembered ({totalMs} ms in all).',
    why: 'Access-Control-Max-Age is missing or small, so that the browser asks again after 5 seconds at the latest.',
    notProven: 'Not that users wait for it: preflights of calls in parallel overlap.',
    next: 'Let {host} send Access-Control-Max-Age, such as 7200.',
  },
  'opaque-response': {
    title: 'A page asks {host} for JSON in the mode no-cors and cannot read it ({path}, {count}×).',
    why: 'In this mode the browser hands out an opaque response: no status, no headers, no body ({mime} came).',
    notProven: 'Not that the page wants to read it.',
    next: 'Use the mode cors, and let {host} allow the origin.',
  },
} satisfies Record<string, RuleText>
