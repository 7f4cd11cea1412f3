import type { RuleText } from '../../rule-text.ts'

export const cookiesRules = {
  'cookie-same-site': {
    title:
      'The browser held back the cookie {cookie} from {host}: the request came from another site ({count}×).',
    why: 'It counts as SameSite={sameSite}, the request began on another site or in a frame of one, and was answered with {status}.',
    notProven:
      'That the answer would be another one with the cookie. Other settings of the browser may hold it back as well.',
    next: 'Where the cookie is needed in frames or after a POST from another site, set it with SameSite=None; Secure.',
  },
  'cookie-none-without-secure': {
    title: 'The cookie {cookie} of {host} is refused: SameSite=None needs Secure.',
    why: 'Browsers store a cookie for use in other sites only when it is Secure. Later requests with other cookies lacked it {misses}×.',
    notProven: 'Old browsers keep such a cookie.',
    next: 'Add Secure to the cookie, and serve it over HTTPS.',
  },
  'cookie-insecure-origin': {
    title: 'The cookie {cookie} of {host} is refused: it lacks {missing}.',
    why: 'Secure cookies need HTTPS, and the prefixes __Host- and __Secure- demand attributes. Later requests with other cookies lacked it {misses}×.',
    notProven:
      'Before a proxy that ends TLS the connection of the user may be another one than the one recorded.',
    next: 'Give the cookie what it lacks, or let the server know that the user’s connection is HTTPS.',
  },
  'cookie-scope-mismatch': {
    title: 'The cookie {cookie} of {host} does not reach where it is needed: its {attribute} is “{scope}”.',
    why: 'A Domain that the host does not belong to makes browsers refuse a cookie; outside its Path it is not sent. Without Path it reaches the folder of the request that set it.',
    notProven: 'With Path: that the refused request needed this cookie.',
    next: 'Correct {attribute}, or leave Domain out and write Path=/.',
  },
  'cookie-ended-on-arrival': {
    title: 'The cookie {cookie} of {host} had ended {ago} before it came.',
    why: 'It carries a value, and nothing of that name was there to delete. Its end lies before the time of the server itself.',
    notProven: 'Some servers delete cookies this way that were never there.',
    next: 'Check how the server reckons the end: time zone, clock, a Max-Age of 0 or less.',
  },
  'cookie-third-party': {
    title:
      'The browser keeps no cookies of {host} within other sites: {cookie} did not come back ({count}×).',
    why: 'It was set with SameSite=None; Secure in a frame or call of another site, the next such request carried no cookie and was answered with {status}.',
    notProven:
      'Which setting it is: blocking of third-party cookies, tracking protection, a policy of the company.',
    next: 'Allow cookies for this site as a test. The application can use Partitioned, or the Storage Access API.',
  },
  'cookie-not-returned': {
    title: 'The browser did not send the cookie {cookie} back to {host}.',
    why: 'It was set, and {misses} later requests in its scope lacked it. Nothing in its attributes explains this. Set by a cross-origin call without credentials: {withoutCredentials}.',
    notProven: 'Scripts, extensions and the user can delete cookies, which no capture shows.',
    next: 'Look at the cookie in the browser’s storage, and at the credentials mode of the call that set it.',
  },
  'cookie-too-big': {
    title: 'Too much in cookies for {host}: {what} has at least {bytes} bytes.',
    why: 'Browsers refuse a cookie above 4096 bytes, and many servers take no more than 8 KB of headers. The limit here is {limit} bytes.',
    notProven: 'The size is a lower bound. Whether the server refuses depends on its settings.',
    next: 'Delete the cookies of this site as a test. Keep less in cookies and tokens: groups, state, nested data.',
  },
  'cookie-duplicate': {
    title: 'Two values of the cookie {cookie} go to {host} ({count}×).',
    why: 'Cookies that differ in Domain or Path are both sent. The server reads one of them, perhaps the stale one.',
    notProven: 'Which of them the server reads.',
    next: 'Delete the cookies of this site and sign in again. Then find what sets the name with another Domain or Path.',
  },
} satisfies Record<string, RuleText>
