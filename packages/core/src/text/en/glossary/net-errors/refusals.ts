import { netErrorText } from '../../../net-error-text.ts'

/** What is not allowed: policies, proxies, URLs, redirects. */
export const refusalErrors = {
  'net::ERR_FILE_VIRUS_INFECTED': netErrorText(
    'Security software found the file infected.',
    'A virus, or a false alarm.',
    'Ask whoever runs the security software.',
  ),
  'net::ERR_BLOCKED_BY_CLIENT': netErrorText(
    'An extension blocked the request.',
    'Mostly an ad blocker or a privacy tool.',
    'Try in a window without extensions.',
  ),
  'net::ERR_BLOCKED_BY_ADMINISTRATOR': netErrorText(
    'A policy of the organization blocks this URL.',
    'URLBlocklist or a filter on the device.',
    'Ask the administrator of the device.',
  ),
  'net::ERR_BLOCKED_BY_RESPONSE': netErrorText(
    'Headers of the response forbid its use here.',
    'Cross-Origin-Resource-Policy, COEP, X-Frame-Options or frame-ancestors.',
    'Look at those headers of the response.',
  ),
  'net::ERR_CLEARTEXT_NOT_PERMITTED': netErrorText(
    'The app may not send without encryption.',
    'An Android app with an http: URL.',
    'Use https:, or change the app’s network security settings.',
  ),
  'net::ERR_BLOCKED_BY_CSP': netErrorText(
    'The Content-Security-Policy of the page does not allow the URL.',
    'A host that the policy does not name.',
    'Compare the URL with the policy in the headers of the page.',
  ),
  'net::ERR_BLOCKED_BY_ORB': netErrorText(
    'The browser kept a response from another origin away from the page.',
    'Its type does not fit its use: often an error page in place of an image or script.',
    'Look at Content-Type: often an error page came in place of an image or script.',
  ),
  'net::ERR_NETWORK_ACCESS_REVOKED': netErrorText(
    'The page lost its right to use the network.',
    'A frame that gave it up itself, or that the page closed.',
    'Look at what frames or workers of the page allow.',
  ),
  'net::ERR_TUNNEL_CONNECTION_FAILED': netErrorText(
    'The proxy did not open the tunnel to the host.',
    'The proxy forbids the host or port, or does not reach it.',
    'Ask whether the proxy allows the host; look at its log.',
  ),
  'net::ERR_PROXY_AUTH_UNSUPPORTED': netErrorText(
    'The proxy wants a way of signing in that the browser does not know.',
    'A proxy that offers an unusual scheme only.',
    'Let the proxy offer Negotiate, NTLM or Basic.',
  ),
  'net::ERR_PROXY_AUTH_REQUESTED': netErrorText(
    'The proxy wants credentials.',
    'Nobody has signed in to it, or the credentials have expired.',
    'Sign in to the proxy, or ask for an exception.',
  ),
  'net::ERR_PROXY_CONNECTION_FAILED': netErrorText(
    'The proxy cannot be reached.',
    'It is down, its name does not resolve, or the device is outside its network.',
    'Check the proxy settings and the proxy.',
  ),
  'net::ERR_MANDATORY_PROXY_CONFIGURATION_FAILED': netErrorText(
    'The proxy settings that are prescribed could not be used.',
    'The PAC file cannot be fetched or has an error.',
    'Open the URL of the PAC file; ask the network team.',
  ),
  'net::ERR_PROXY_CERTIFICATE_INVALID': netErrorText(
    'The certificate of the proxy is not valid.',
    'An HTTPS proxy whose issuer the device does not trust.',
    'Install the issuer of the proxy on the device.',
  ),
  'net::ERR_HTTPS_PROXY_TUNNEL_RESPONSE_REDIRECT': netErrorText(
    'The proxy redirected instead of opening the tunnel.',
    'A proxy that wants a sign-in on a web page.',
    'Open an http: page and sign in to the proxy.',
  ),
  'net::ERR_INVALID_URL': netErrorText(
    'The URL is malformed.',
    'Code that builds it from parts that are empty or not encoded.',
    'Look at the code that builds it.',
  ),
  'net::ERR_DISALLOWED_URL_SCHEME': netErrorText(
    'This kind of URL may not be opened here.',
    'A link to file: or javascript: from a web page.',
    'Look at the link.',
  ),
  'net::ERR_UNKNOWN_URL_SCHEME': netErrorText(
    'No program opens this kind of URL.',
    'The app behind the link is not installed.',
    'Check that the app which the link wants is installed.',
  ),
  'net::ERR_INVALID_REDIRECT': netErrorText(
    'The redirect leads to something that is no URL.',
    'A faulty Location header.',
    'Look at the Location header.',
  ),
  'net::ERR_TOO_MANY_REDIRECTS': netErrorText(
    'The redirects never end.',
    'Mostly between page and sign-in: cookies that are not kept, or http and https by turns.',
    'Follow the Location headers; delete the cookies of the site.',
  ),
  'net::ERR_UNSAFE_REDIRECT': netErrorText(
    'The redirect leads where it may not.',
    'To file:, data: or another local place.',
    'Look at the Location header.',
  ),
  'net::ERR_UNSAFE_PORT': netErrorText(
    'The browser does not use this port.',
    'A port of another service, such as 25 or 6000.',
    'Serve on another port.',
  ),
  'net::ERR_UNEXPECTED_PROXY_AUTH': netErrorText(
    'A 407 came although no proxy was in use.',
    'A transparent proxy on the way, or a server that answers 407 by mistake.',
    'Look for a transparent proxy on the way.',
  ),
  'net::ERR_PAC_SCRIPT_FAILED': netErrorText(
    'The PAC script failed.',
    'An error in the script.',
    'Ask whoever keeps the PAC file.',
  ),
  'net::ERR_NO_SUPPORTED_PROXIES': netErrorText(
    'None of the proxies named can be used.',
    'A kind of proxy that the browser does not know.',
    'Look at the proxy settings.',
  ),
}
