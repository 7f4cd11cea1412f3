/**
 * What the attributes of an assertion are called, by what they say of a person. Names of claims come as a URI, an
 * OID or a word; only the last part counts, without case and punctuation.
 */
const NAMES = new Map<string, string>()
for (const [className, names] of [
  [
    'email',
    'mail email emails emailaddress emailaddresses othermail rfc822mailbox proxyaddresses mailprimaryaddress',
  ],
  [
    'name',
    'name givenname firstname fname surname sn lastname lname familyname middlename displayname fullname cn commonname ' +
      'nickname preferredname legalname birthname currentgivenname currentfamilyname gecos initials',
  ],
  [
    'user',
    'uid userid username user login loginname loginid samaccountname accountname upn userprincipalname principalname ' +
      'edupersonprincipalname eppn edupersontargetedid edupersonuniqueid subjectid pairwiseid persistentid sub ' +
      'nameidentifier nameid objectidentifier objectid objectguid objectsid primarysid windowsaccountname immutableid ' +
      'employeeid employeenumber personnelnumber staffid studentid netid networkid federationid federationidentifier ' +
      'privatepersonalidentifier ppid distinguishedname dn manager orcid edupersonorcid schacpersonaluniquecode',
  ],
  [
    'phone',
    'phone phonenumber telephone telephonenumber tel mobile mobilephone mobilenumber homephone otherphone cellphone ' +
      'officephone fax faxnumber facsimiletelephonenumber pager',
  ],
  [
    'address',
    'street streetaddress postaladdress homepostaladdress homeaddress address currentaddress domicilestreetaddress ' +
      'postalcode zip zipcode postofficebox placeofbirth',
  ],
  ['birthdate', 'dateofbirth birthdate birthday dob schacdateofbirth'],
  [
    'nationalid',
    'ssn socialsecuritynumber nationalid nationalidnumber nin nationalinsurancenumber personalnumber personidentifier ' +
      'personalidentitynumber taxid fiscalnumber codicefiscale bsn schacpersonaluniqueid passportnumber pesel cpf dni cpr hetu',
  ],
  ['person', 'jpegphoto thumbnailphoto photo'],
  ['ip', 'ipaddress clientip xmsforwardedclientip xmsclientip'],
] as const) {
  for (const name of names.split(' ')) NAMES.set(name, className)
}

// RFC 4519, RFC 4524, RFC 2798, eduPerson and SCHAC.
const OIDS = new Map<string, string>([
  ['0.9.2342.19200300.100.1.1', 'user'],
  ['0.9.2342.19200300.100.1.3', 'email'],
  ['0.9.2342.19200300.100.1.20', 'phone'],
  ['0.9.2342.19200300.100.1.39', 'address'],
  ['0.9.2342.19200300.100.1.41', 'phone'],
  ['0.9.2342.19200300.100.1.60', 'person'],
  ['1.2.840.113549.1.9.1', 'email'],
  ['1.3.6.1.4.1.5923.1.1.1.2', 'name'],
  ['1.3.6.1.4.1.5923.1.1.1.6', 'user'],
  ['1.3.6.1.4.1.5923.1.1.1.10', 'user'],
  ['1.3.6.1.4.1.5923.1.1.1.13', 'user'],
  ['1.3.6.1.4.1.5923.1.1.1.16', 'user'],
  ['1.3.6.1.4.1.25178.1.2.3', 'birthdate'],
  ['1.3.6.1.4.1.25178.1.2.14', 'user'],
  ['1.3.6.1.4.1.25178.1.2.15', 'nationalid'],
  ['2.5.4.3', 'name'],
  ['2.5.4.4', 'name'],
  ['2.5.4.9', 'address'],
  ['2.5.4.16', 'address'],
  ['2.5.4.17', 'address'],
  ['2.5.4.20', 'phone'],
  ['2.5.4.42', 'name'],
  ['2.16.840.1.113730.3.1.3', 'user'],
  ['2.16.840.1.113730.3.1.241', 'name'],
])

/** Whose attribute it is, before the word that counts: `User.FirstName`. */
const OWNER =
  /^(?:user|person|subject|account|contact|primary|work|business|personal|employee|sso|saml)(?=[a-z]{2})/

/** The class of what an attribute of this name says of a person, or `undefined` when it says none of these. */
export function identityOf(attributeName: string): string | undefined {
  const name = attributeName.trim().toLowerCase().slice(0, 300)
  const oid = /^(?:urn:oid:)?(\d[\d.]{3,60})$/.exec(name)?.[1]
  if (oid !== undefined) return OIDS.get(oid)
  const last = name.slice(Math.max(name.lastIndexOf('/'), name.lastIndexOf(':'), name.lastIndexOf('#')) + 1)
  const word = last.replace(/[^a-z0-9]/g, '')
  return NAMES.get(word) ?? NAMES.get(word.replace(OWNER, ''))
}

/** Addresses tell more than the name they stand under. */
export function identityClass(className: string, value: string): string {
  const isLoose = className === 'user' || className === 'name'
  return isLoose && /^[^\s@]{1,100}@[^\s@]{1,200}\.[^\s@]{1,60}$/.test(value) ? 'email' : className
}
