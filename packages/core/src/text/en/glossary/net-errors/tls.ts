import { netErrorText } from '../../../net-error-text.ts'

/** TLS and certificates. */
export const tlsErrors = {
  'net::ERR_SSL_PROTOCOL_ERROR': netErrorText(
    'The TLS handshake made no sense.',
    'The other side does not speak TLS on this port, or a proxy that inspects broke it.',
    'Look at proxies that inspect TLS, and at the port.',
  ),
  'net::ERR_SSL_CLIENT_AUTH_CERT_NEEDED': netErrorText(
    'The server wants a certificate of the client.',
    'None is installed, or none was chosen.',
    'Check that the certificate is installed and was chosen.',
  ),
  'net::ERR_NO_SSL_VERSIONS_ENABLED': netErrorText(
    'The browser may use no version of TLS.',
    'A policy with a smallest version above the largest.',
    'Look at chrome://policy for SSLVersionMin.',
  ),
  'net::ERR_SSL_VERSION_OR_CIPHER_MISMATCH': netErrorText(
    'Browser and server share no TLS version or cipher.',
    'A server, or a proxy that inspects, with settings that are too old.',
    'Look at the TLS settings of the server, or of the proxy that inspects.',
  ),
  'net::ERR_SSL_RENEGOTIATION_REQUESTED': netErrorText(
    'The server wants to start TLS again in the middle.',
    'A server that asks for a client certificate after the request.',
    'Ask for the certificate in the first handshake.',
  ),
  'net::ERR_BAD_SSL_CLIENT_AUTH_CERT': netErrorText(
    'The server refused the certificate of the client.',
    'It has expired, was revoked, or comes from an issuer that the server does not know.',
    'Check its dates and issuer.',
  ),
  'net::ERR_ALPN_NEGOTIATION_FAILED': netErrorText(
    'No common protocol could be agreed on.',
    'A proxy that inspects, or a server whose HTTP/2 is half set up.',
    'Look at the ALPN settings of the server; try without the proxy.',
  ),
  'net::ERR_SSL_BAD_RECORD_MAC_ALERT': netErrorText(
    'The other side received TLS data that was damaged.',
    'A device on the way that changes packets, or a faulty server.',
    'Try from another network.',
  ),
  'net::ERR_SSL_CLIENT_AUTH_PRIVATE_KEY_ACCESS_DENIED': netErrorText(
    'The key of the client certificate may not be used.',
    'The user or the system refused access to it.',
    'Allow it, or unlock the smart card.',
  ),
  'net::ERR_SSL_CLIENT_AUTH_CERT_NO_PRIVATE_KEY': netErrorText(
    'The client certificate has no private key.',
    'It was imported without its key.',
    'Import it again with the key (.p12, .pfx).',
  ),
  'net::ERR_SSL_CLIENT_AUTH_SIGNATURE_FAILED': netErrorText(
    'Signing with the key of the client certificate failed.',
    'A smart card that was pulled out, or a key that is not for signing.',
    'Plug the card in again; start the browser anew.',
  ),
  'net::ERR_SSL_PINNED_KEY_NOT_IN_CERT_CHAIN': netErrorText(
    'The certificate is not one of those that the browser expects for this host.',
    'A proxy that inspects with a certificate of its own, or an attack.',
    'Look at the issuer of the certificate.',
  ),
  'net::ERR_SSL_DECRYPT_ERROR_ALERT': netErrorText(
    'The other side could not verify a signature of the handshake.',
    'A client certificate with another key, or a faulty server.',
    'Look at the log of the server; choose another certificate.',
  ),
  'net::ERR_SSL_SERVER_CERT_CHANGED': netErrorText(
    'The certificate of the server changed in the middle of a connection.',
    'Servers behind one address with different certificates.',
    'Compare the certificates of all servers behind the load balancer.',
  ),
  'net::ERR_SSL_UNRECOGNIZED_NAME_ALERT': netErrorText(
    'The server does not know the host name that it was asked for.',
    'A virtual host that is missing in the TLS settings (SNI).',
    'Check the names for which the server has certificates.',
  ),
  'net::ERR_SSL_CLIENT_AUTH_CERT_BAD_FORMAT': netErrorText(
    'The client certificate cannot be read.',
    'It is damaged, or uses something that the browser does not know.',
    'Have the certificate issued again.',
  ),
  'net::ERR_SSL_SERVER_CERT_BAD_FORMAT': netErrorText(
    'The certificate of the server cannot be read.',
    'It is damaged or breaks the rules of X.509.',
    'Have the certificate issued again.',
  ),
  'net::ERR_SSL_OBSOLETE_CIPHER': netErrorText(
    'The server wants a cipher that browsers have given up.',
    'TLS settings that are too old.',
    'Allow AES-GCM or ChaCha20 on the server.',
  ),
  'net::ERR_SSL_CLIENT_AUTH_NO_COMMON_ALGORITHMS': netErrorText(
    'Server and client certificate share no way of signing.',
    'A smart card that signs with old algorithms only.',
    'Have a newer certificate or card issued.',
  ),
  'net::ERR_EARLY_DATA_REJECTED': netErrorText(
    'The server did not take data that was sent ahead (0-RTT).',
    'Servers behind one address with different keys.',
    'Nothing to do when a retry follows; else look at the server’s TLS tickets.',
  ),
  'net::ERR_TLS13_DOWNGRADE_DETECTED': netErrorText(
    'Something on the way talked browser and server down to an older TLS.',
    'An old proxy that inspects TLS.',
    'Update the proxy, or take the host out of inspection.',
  ),
  'net::ERR_SSL_KEY_USAGE_INCOMPATIBLE': netErrorText(
    'The certificate forbids the use that the server makes of its key.',
    'A certificate made by hand, with a wrong keyUsage.',
    'Have it issued again with digitalSignature.',
  ),
  'net::ERR_ECH_NOT_NEGOTIATED': netErrorText(
    'The server did not take the encrypted greeting (ECH).',
    'DNS tells an older key than the server has.',
    'Look at the HTTPS record in DNS; try again later.',
  ),
  'net::ERR_ECH_FALLBACK_CERTIFICATE_INVALID': netErrorText(
    'Neither the encrypted greeting (ECH) nor its fallback worked.',
    'A proxy or filter that breaks ECH.',
    'Try from another network.',
  ),
  'net::ERR_CERT_COMMON_NAME_INVALID': netErrorText(
    'The certificate is for another name.',
    'A wrong certificate on the server, a sign-in page of the network, or a short name.',
    'Check the host in the URL, and the names in the certificate.',
  ),
  'net::ERR_CERT_DATE_INVALID': netErrorText(
    'The certificate is not valid at this time.',
    'It has expired, or the clock of the device is wrong.',
    'Check the clock first, then the certificate.',
  ),
  'net::ERR_CERT_AUTHORITY_INVALID': netErrorText(
    'The device does not trust the issuer of the certificate.',
    'A proxy that inspects TLS, a certificate signed by itself, or a missing link of the chain.',
    'Look at the issuer: a company name means inspection.',
  ),
  'net::ERR_CERT_CONTAINS_ERRORS': netErrorText(
    'The certificate has errors in it.',
    'It was made by faulty software.',
    'Have the certificate issued again.',
  ),
  'net::ERR_CERT_UNABLE_TO_CHECK_REVOCATION': netErrorText(
    'Whether the certificate was revoked could not be found out.',
    'The list or service of the issuer is out of reach, and a policy insists on it.',
    'Allow the addresses for OCSP and CRL in the firewall.',
  ),
  'net::ERR_CERT_REVOKED': netErrorText(
    'The certificate was revoked.',
    'Its key may have leaked, or the issuer had to take it back.',
    'Ask the owner of the server for a new one.',
  ),
  'net::ERR_CERT_INVALID': netErrorText(
    'The certificate is not valid.',
    'It breaks a rule that has no error of its own.',
    'Look at the certificate in the browser.',
  ),
  'net::ERR_CERT_WEAK_SIGNATURE_ALGORITHM': netErrorText(
    'The certificate is signed in a way that is broken (MD5, SHA-1).',
    'An old certificate, mostly of an internal authority.',
    'Have it issued again with SHA-256.',
  ),
  'net::ERR_CERT_NON_UNIQUE_NAME': netErrorText(
    'The name in the certificate is not unique.',
    'An internal short name in a public certificate.',
    'Use the full name of the host.',
  ),
  'net::ERR_CERT_WEAK_KEY': netErrorText(
    'The key of the certificate is too short.',
    'RSA below 2048 bits, mostly on old devices.',
    'Have it issued again with a longer key.',
  ),
  'net::ERR_CERT_NAME_CONSTRAINT_VIOLATION': netErrorText(
    'The issuer may not issue certificates for this name.',
    'An internal authority that is limited to other domains.',
    'Have it issued by another authority.',
  ),
  'net::ERR_CERT_VALIDITY_TOO_LONG': netErrorText(
    'The certificate is valid for longer than browsers allow.',
    'A certificate made by hand for many years.',
    'Have it issued for at most 398 days.',
  ),
  'net::ERR_CERTIFICATE_TRANSPARENCY_REQUIRED': netErrorText(
    'The certificate stands in no public log.',
    'A new certificate that its issuer did not log.',
    'Have it issued again with SCTs.',
  ),
  'net::ERR_CERT_KNOWN_INTERCEPTION_BLOCKED': netErrorText(
    'The certificate is known to be used for reading along.',
    'Software on the device that intercepts TLS.',
    'Remove the root certificate and the software behind it.',
  ),
  'net::ERR_INSECURE_RESPONSE': netErrorText(
    'The certificate of the server was not accepted.',
    'Any of the faults of certificates, met by a request inside a page.',
    'Open the URL by itself and look at the certificate.',
  ),
}
