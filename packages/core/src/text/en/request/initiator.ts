/** The Initiator tab. */
export const initiator = {
  chain: {
    start: 'opened as a page',
    parser: 'named in the page',
    script: 'sent by this script',
    redirect: 'redirected',
    preflight: 'asked for by a CORS preflight',
    referrer: 'a guess by its Referer',
    page: 'a guess by the page of the capture',
    caused: 'brought about by it',
    other: 'sent by the browser',
  },
  missing: 'not in this capture',
  notes: {
    referrer:
      'The file does not tell who sent it; the chain is guessed from its Referer, which names a page or a style sheet and may lack the path.',
    page: 'The file does not tell who sent it; that it belongs to the page is taken from `pageref`.',
    open: 'The chain ends before a navigation: what came before is not in this capture.',
    noStack: 'The file has no calls that led here. Chrome writes them for requests of scripts.',
    minified: 'The script is minified: the column finds the place. A source map gives the names.',
    loop: 'The chain leads in a ring and was cut.',
  },
}
