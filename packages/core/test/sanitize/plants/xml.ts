import { inBase64, inXml } from './escapes.ts'
import { fill, within } from './fill.ts'
import { type Members, plantOf, type Sites } from './plant.ts'
import { bodySites } from './rows.ts'

const SOAP = 'xmlns:s="http://schemas.xmlsoap.org/soap/envelope/"'
const envelope = (head: string, content: string): string =>
  `<s:Envelope ${SOAP}><s:Header>${head}</s:Header><s:Body>${content}</s:Body></s:Envelope>`
const PLACES = [
  'base64 body',
  'base64 request',
  'JSON string',
  'custom field',
  'socket message',
  'gzip',
  'form field',
]

export const XML_SITES: Sites = {
  ...bodySites({ mime: 'text/xml; charset=utf-8', side: 'request', escape: inXml, places: PLACES }, [
    '<?xml version="1.0"?><login><user>«~word»</user><password>«pw:14»</password><locale>de-DE</locale></login>',
    '<login password="«pw:12»" locale="de-DE" state="Massachusetts"/>',
    "<login locale='de-DE' Password = '«pwplain»' />",
    '<auth:Request xmlns:auth="urn:x"><auth:ApiKey>«tok:32»</auth:ApiKey><auth:AuthMethod>sms-otp</auth:AuthMethod></auth:Request>',
    '<config><add key="Password" value="«pw:12»"/><add key="Region" value="eu-central-7"/></config>',
    '<config><add value="«tok:32»" name="ClientSecret"/><param name="Region" value="eu-central-7"/></config>',
    '<connectionStrings><add name="main" connectionString="«-Server=db-7.example;Database=shop;User Id=»«~word»«-;Password=»«pwplain»«-;Encrypt=True»"/></connectionStrings>',
    '<methodCall><methodName>session.login</methodName><params><param><value><struct><member><name>password</name><value><string>«pw:12»</string></value></member><member><name>locale</name><value><string>de-DE</string></value></member></struct></value></param></params></methodCall>',
    '<r><token><![CDATA[«tok:40»]]></token><locale>de-DE</locale></r>',
    '<r><!-- password=«pwplain» --><locale>de-DE</locale></r>',
    '<r><AccessToken type="opaque-7">\n    «tok:40»\n  </AccessToken><locale>de-DE</locale></r>',
    '<r><link href="https://app.example/x?access_token=«tok:32»&amp;page=2"/><locale>de-DE</locale></r>',
    '<person><firstName>«given»</firstName><lastName>«surname»</lastName><email>«email»</email><country>Portugal</country></person>',
    '<BroadsoftDocument protocol="OCI" xmlns="C"><externalUserIdentity xmlns=""><userId>«~word»</userId><organizationId>«=uuid»</organizationId></externalUserIdentity><command xmlns="" xsi:type="UserModifyRequest17sp4"><newPassword>«pw:12»</newPassword><trackingId xmlns="">CPAPI_«=uuid»_12_1</trackingId></command></BroadsoftDocument>',
    '<AssumeRoleResponse><Credentials><AccessKeyId>«vendor:aws-session-id»</AccessKeyId><SecretAccessKey>«b64:30»</SecretAccessKey><SessionToken>«b64:240»</SessionToken><Expiration>2026-03-01T11:00:00Z</Expiration></Credentials><RequestId>«=uuid»</RequestId></AssumeRoleResponse>',
    '<Error><Code>SignatureDoesNotMatch</Code><Message>The request signature we calculated does not match</Message><RequestId>«=upper:16»</RequestId></Error>',
    '<plist><dict><key>password</key><string>«pw:12»</string><key>locale</key><string>de-DE</string></dict></plist>',
    '<feed xmlns="http://www.w3.org/2005/Atom"><entry><d:Password xmlns:d="urn:d" m:type="Edm.String">«pw:12»</d:Password><d:Code>E-1043</d:Code></entry></feed>',
    envelope(
      '<wsse:Security><wsse:UsernameToken wsu:Id="UsernameToken-7"><wsse:Username>«~word»</wsse:Username><wsse:Password Type="http://docs.example/wss-username-token-profile#PasswordText">«pw:12»</wsse:Password><wsse:Nonce EncodingType="http://docs.example/wss#Base64Binary">«~b64:16»</wsse:Nonce><wsu:Created>2026-03-01T10:00:00Z</wsu:Created></wsse:UsernameToken></wsse:Security>',
      '<GetOrder><OrderId>4711-0815</OrderId></GetOrder>',
    ),
    envelope(
      '<wsse:Security><wsse:BinarySecurityToken ValueType="http://docs.example/wss#Kerberosv5_AP_REQ">«b64:300»</wsse:BinarySecurityToken><ds:Signature><ds:SignatureMethod Algorithm="http://www.w3.org/2001/04/xmldsig-more#rsa-sha256"/><ds:SignatureValue>«b64:256»</ds:SignatureValue></ds:Signature></wsse:Security>',
      '<GetOrder><OrderId>4711-0815</OrderId></GetOrder>',
    ),
    envelope(
      '<sf:SessionHeader><sf:sessionId>00D7x0000«tok:90»</sf:sessionId></sf:SessionHeader>'.replace(
        '00D7x0000',
        '«-00D7x0000»',
      ),
      '<s:Fault><faultcode>sf:INVALID_SESSION_ID</faultcode><faultstring>INVALID_SESSION_ID: Session expired or invalid</faultstring></s:Fault>',
    ),
    envelope(
      '',
      '<RequestSecurityTokenResponse><Lifetime><Created>2026-03-01T10:00:00Z</Created></Lifetime><RequestedProofToken><BinarySecret>«b64:32»</BinarySecret></RequestedProofToken><TokenType>urn:oasis:names:tc:SAML:2.0:assertion</TokenType></RequestSecurityTokenResponse>',
    ),
  ]),
  'XML escaped within XML': (dice, variant) => {
    const inner = fill(dice, '<login><password>«pwplain»</password><locale>de-DE</locale></login>', inXml)
    const outer = within(
      inner,
      (text) => `<processMessage><arg>${inXml(text)}</arg><kind>relay-7</kind></processMessage>`,
    )
    const text = variant > 1 ? inBase64(outer.text) : outer.text
    const encoding: Members = variant > 1 ? { encoding: 'base64' } : {}
    return plantOf(outer, { response: { content: { mimeType: 'text/xml', text, ...encoding } } })
  },
  'JSON within XML': (dice) => {
    const filled = fill(
      dice,
      '<string xmlns="http://tempuri.example/">{"access_token":"«tok:32»","locale":"de-DE"}</string>',
    )
    return plantOf(filled, { response: { content: { mimeType: 'text/xml', text: filled.text } } })
  },
  'base64 of XML within XML': (dice) => {
    const inner = fill(dice, '<login><password>«pwplain»</password><locale>de-DE</locale></login>', inXml)
    const filled = within(
      inner,
      (text) => `<message><content>${inBase64(text)}</content><kind>relay-7</kind></message>`,
    )
    return plantOf(filled, { response: { content: { mimeType: 'application/xml', text: filled.text } } })
  },
}
