/** The Cookies tab. */
export const cookies = {
  lifetime: {
    session: 'until the browser closes',
    deletes: 'deletes the cookie',
    lasts: 'for {time}',
    unreadable: 'its date cannot be read: until the browser closes',
    unknown: 'until {date}, but this request has no time to compare with',
  },
  flaws: {
    noneWithoutSecure: 'Refused: `SameSite=None` needs `Secure`.',
    secureOnHttp: 'Refused: `Secure` over plain http.',
    foreignDomain: 'Refused: `Domain={domain}` is not the domain of {host}.',
    sharedDomain: 'Refused: `Domain={domain}` belongs to many owners.',
    prefix: 'Refused: the name promises {missing}.',
    tooLong: 'Refused: name and value are longer than 4096 bytes.',
    thirdParty:
      'At risk: {host} is another site than the page {page}. Without `SameSite=None; Secure` the cookie is not stored there, and browsers that block third-party cookies drop it in any case.',
    thirdPartyNone:
      'At risk: {host} is another site than the page {page}; browsers that block third-party cookies drop it unless it is `Partitioned`.',
  },
  notes: {
    noReasons:
      'A HAR does not say which cookies a browser refused or held back, and why. What stands here is worked out from their attributes.',
    stripped:
      'This request has no cookies in the file. Chrome leaves them out of exports unless asked for sensitive data, so that this does not prove that none were sent.',
    listed: 'The file lists these cookies without the header that set them: attributes may be missing.',
  },
}
