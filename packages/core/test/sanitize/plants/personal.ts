import { asIs } from './escapes.ts'
import { fill } from './fill.ts'
import { plantOf, type Sites } from './plant.ts'
import { bodySites, jsonSites } from './rows.ts'

/** People: by the names of fields, and by shapes with check digits. */
export const PERSONAL_SITES: Sites = {
  ...jsonSites('response', [
    '{"firstName":"«given»","lastName":"«surname»","fileName":"report-7.pdf","displayOrder":"two-columns"}',
    '{"fullName":"«fullname»","jobTitle":"Analyst-7","userAgent":"Mozilla/5.0 (X11; Linux x86_64)"}',
    '{"customer":{"givenName":"«given»","surname":"«surname»","maidenName":"«surname»","salutation":"Dr-7"}}',
    '{"email":"«email»","email_verified":true,"emailTemplateId":"welcome-7","emailsSent":17}',
    '{"contacts":[{"emailAddress":"«email»"},{"mail":"«email»"},{"workEmail":"«email»"}],"plan":"team-7"}',
    '{"phone":"«phone»","phoneType":"mobile-7","phone_verified":false}',
    '{"mobile":"«e164»","telephoneNumber":"«us-phone»","fax":"«phone»","country":"Portugal"}',
    '{"dateOfBirth":"«birth»","createdAt":"1999-05-17","country":"Portugal"}',
    '{"birthday":"«birth»","dob":"«birth»","updated":"1988-05-17"}',
    '{"address":{"street":"«street»","line2":"«~word»","city":"«~word»","countryCode":"PT-11"},"ipVersion":"4-7"}',
    '{"streetAddress":"«street»","homeAddress":"«street»","macAddressFormat":"colon-7"}',
    '{"ssn":"«ssn»","plan":"team-7"}',
    '{"socialSecurityNumber":"«digits:9»","plan":"team-7"}',
    '{"note":"SSN «ssn» was checked","order":"123-45-67890"}',
    '{"taxId":"«steuer-id»","plan":"team-7"}',
    '{"cpf":"«cpf»","plan":"team-7"}',
    '{"pesel":"«pesel»","plan":"team-7"}',
    '{"idCardNo":"«cn-id»","plan":"team-7"}',
    '{"dni":"«dni»","plan":"team-7"}',
    '{"bsn":"«bsn»","plan":"team-7"}',
    '{"aadhaarNumber":"«aadhaar»","plan":"team-7"}',
    '{"socialInsuranceNumber":"«sin»","plan":"team-7"}',
    '{"nationalInsuranceNumber":"«nino»","plan":"team-7"}',
    '{"passportNumber":"«passport»","driverLicense":"«passport»","plan":"team-7"}',
    '{"nationalId":"«digits:10»","nationality":"Portuguese"}',
    '{"note":"CPF «cpf» was checked","plan":"team-7"}',
    '{"iban":"«iban»","bic":"«~upper:8»","plan":"team-7"}',
    '{"note":"to «iban» by friday","plan":"team-7"}',
    '{"accountNumber":"«~digits:10»","routingNumber":"«~digits:9»","currency":"EUR-7"}',
    '{"card":"«card»","last4Shown":true,"order":"«=no-card»"}',
    '{"note":"card «card-spaced» and «amex», thanks","plan":"team-7"}',
    '{"pan":"«card»","cardholderName":"«fullname»","brand":"visa-classic"}',
    '{"lat":«latitude»,"lng":«longitude»,"zoom":17,"plan":"team-7"}',
    '{"location":{"latitude":"«latitude»","longitude":"«longitude»","accuracy":25},"plan":"team-7"}',
    '{"geo":{"type":"Point","coordinates":[«~longitude»,«~latitude»]},"plan":"team-7"}',
    '{"coords":"«latitude»,«longitude»","plan":"team-7"}',
    '{"clientIp":"«ip»","appVersion":"10.4.2.118","plan":"team-7"}',
    '{"ip_address":"«ip6»","remoteAddr":"«ip»","plan":"team-7"}',
    '{"userPrincipalName":"«email»","upn":"«email»","tenantRegion":"eu-central-7"}',
    '{"text":"Please call «phone» or write to «email» soon","plan":"team-7"}',
    '{"«email»":{"role":"owner-7"}}',
    '{"gender":"«~word»","ethnicity":"«~word»","bloodType":"«~word»","medicalRecordNumber":"«digits:9»","plan":"team-7"}',
    '{"vorname":"«given»","nachname":"«surname»","strasse":"«street»","geburtsdatum":"«birth»","plan":"team-7"}',
    '{"prenom":"«given»","nomDeFamille":"«surname»","telephone":"«e164»","plan":"team-7"}',
    '{"invitee":"\\"«~fullname»\\" <«email»>","plan":"team-7"}',
  ]),
  ...bodySites(
    { mime: 'text/html', side: 'response', escape: asIs, places: ['base64 body', 'JSON string'] },
    [
      '<p>Hello <a href="mailto:«email»">«email»</a>, order 4711-0815</p>',
      '<a href="tel:«e164»">call-7</a><span>order 4711-0815</span>',
      '<dl><dt>IBAN</dt><dd>«iban»</dd><dt>Order</dt><dd>4711-0815</dd></dl>',
      '<script type="application/ld+json">{"@type":"Person","givenName":"«given»","familyName":"«surname»","email":"«-mailto:»«email»","jobTitle":"Analyst-7"}</script>',
    ],
  ),
  ...bodySites({ mime: 'application/json', side: 'response', escape: asIs }, [
    '{"id":"«jwt-id»","plan":"team-7"}',
    '{"scim":{"userName":"«email»","name":{"givenName":"«given»","familyName":"«surname»"},"emails":[{"value":"«email»","type":"work","primary":true}],"phoneNumbers":[{"value":"«e164»","type":"mobile"}],"active":true}}',
    '{"fields":[{"name":"email","value":"«email»"},{"name":"date_of_birth","value":"«birth»"},{"name":"plan","value":"team-17"}]}',
  ]),
  'an e-mail address in a path': (dice) => {
    const filled = fill(dice, 'https://app.example/v2/users/«email»/orders-7?page=2')
    return plantOf(filled, { request: { url: filled.text } })
  },
  'an e-mail address in a path, escaped': (dice) => {
    const filled = fill(dice, 'https://app.example/v2/users/«email»/orders-7?page=2', encodeURIComponent)
    return plantOf(filled, { request: { url: filled.text } })
  },
}
