import type { Telling } from '../telling-names.ts'

/**
 * Names of personal data, without blanks, as the last words of a name: `customer[first_name]`, `shipFirstName`.
 * `=`: nothing may stand before it. What stands under them goes when it has the form of its class, so labels,
 * flags and counts stay.
 */
const NAMES: Readonly<Record<string, string>> = {
  email: `email emailaddress mail mailaddress useremail usermail emailid emails emailaddresses correo correoelectronico
    courriel primaryemail workemail homeemail recoveryemail contactemail customeremail billingemail replyto
    userprincipalname upn`,
  phone: `phone phonenumber phoneno phonenum phonenr phones phonenumbers telephone telephonenumber telephoneno mobile
    mobilenumber mobileno mobilephone mobilephonenumber mobiles cell cellphone cellnumber cellphonenumber tel telno
    telnumber telnr msisdn fax faxnumber faxno whatsapp whatsappnumber landline homephone workphone contactnumber
    contactno callernumber callerid dialnumber smsnumber telefon telefonnummer telefono handynummer handy rufnummer
    userphone customerphone contactphone billingphone shippingphone phonehome phonework phonemobile businessphones
    calledparty callingparty callednumber callingnumber`,
  name: `firstname fname givenname forename vorname prenom prenoms nomdefamille nomfamille nomusage cognome achternaam voornaam lastname lname surname familyname nachname apellido apellidos
    middlename mname maidenname fullname userfullname displayfullname nombrecompleto cardholder cardholdername
    holdername accountholder accountholdername nameoncard ccname contactname customername employeename patientname
    recipientname guestname passengername beneficiaryname payername payeename studentname personname billingname
    shippingname buyername sendername preferredname realname legalfirstname legallastname firstnamekana lastnamekana
    mothersmaidenname mothermaidenname nickname patronymic salutationname attendeename travelername subscribername
    membername callername`,
  address: `street streetaddress streetname streetline addressline addressline1 addressline2 address1 address2 addr1 addr2
    addrline addrline1 addrline2 =address =addr homeaddress mailingaddress postaladdress residentialaddress
    billingaddress shippingaddress deliveryaddress permanentaddress currentaddress customeraddress useraddress
    personaladdress formattedaddress fulladdress strasse strassenname calle direccion adresse anschrift
    shipaddress billaddress workaddress addresslines`,
  birthdate: `birthdate birthday dateofbirth dob bday birthdt userdob geburtsdatum geburtstag fechanacimiento
    fechadenacimiento datenaissance datedenaissance yearofbirth birthyear`,
  nationalid: `ssn ssnnumber socialsecurity socialsecuritynumber socialsecurityno sin socialinsurancenumber nationalid
    nationalidnumber nationalidentifier nationalinsurancenumber nino nin dni nie nif cpf curp pesel bsn
    burgerservicenummer personnummer personalidentitynumber personalidnumber cpr cprnumber hetu henkilotunnus
    fodselsnummer aadhaar aadhar aadhaarnumber aadharnumber pannumber panno taxid taxidnumber taxidentificationnumber
    taxpayerid tin tinnumber itin steuerid steuernummer steueridentifikationsnummer codicefiscale fiscalcode nir
    numerosecuritesociale tfn taxfilenumber mynumber rrn residentregistrationnumber residentid idcard idcardno
    idcardnumber identitycard identitycardnumber identitynumber identificationnumber rsaid saidnumber emiratesid nric fin
    passport passportnumber passportno passportnum driverlicense driverslicense driverlicence driverslicence
    drivinglicense drivinglicence driverlicensenumber driverslicensenumber driverlicencenumber driverslicencenumber
    drivinglicencenumber drivinglicensenumber licencenumber dlnumber votersid voterid nhsnumber medicarenumber
    healthcardnumber healthinsurancenumber ahvnumber ahv svnr`,
  card: `cardnumber cardno cardnum ccnumber ccnum ccno creditcard creditcardnumber creditcardno debitcard
    debitcardnumber pan primaryaccountnumber cardpan acctpan kartennummer kreditkartennummer numerotarjeta`,
  iban: 'iban ibannumber ibancode',
  account: `accountnumber accountno accountnum acctnumber acctno acctnum bankaccount bankaccountnumber bankaccountno
    bankacct routingnumber routingno abanumber sortcode bsb bsbnumber kontonummer kontonr clabe numerocuenta
    bankaccounts`,
  ip: `clientip clientipaddress clientipv4 clientipv6 clientaddress clientaddr realip userip useripaddress ipofuser
    remoteip remoteaddr connectingip connectingipv6 forwardedfor originatingip sourceip sourceipaddress srcip
    visitorip customerip loginip lastloginip lastip signupip peerip deviceip originip publicip clusterclientip
    trueclientip proxyuserip externaladdress socketip ipaddr ipaddress =ip =ips =ipv4 =ipv6 =forwarded`,
  geo: `latitude longitude lat lon lng latlng latlon latlong longlat geopoint geolocation geoposition gps gpslocation
    gpslat gpslng gpslon gpscoordinates coordinates coords geocoordinates =loc =ll =location =geo =position`,
  user: `username userlogin loginname loginid logonname screenname samaccountname uname jusername
    preferredusername uniquename userhandle forwardeduser remoteuser
    authuser authenticateduser loggedinuser`,
  person: `medicalrecordnumber mrn licenseplate licenceplate numberplate kennzeichen healthid patientnumber
    imei imsi iccid`,
}

/** Names that tell only when the rest of the object is about a person, an address or a card. */
const IN_CONTEXT: Readonly<Record<string, string>> = {
  name: '=name displayname formattedname =initials =nombre =nom =first =last =given =family =middle',
  address: `=city =town =zip zipcode postcode postalcode =postal =plz =locality =line1 =line2 =line3 =housenumber
    =suburb =suite =apartment =apt =formatted =street1 =street2 citytown addresslevel2 =ort =ciudad =ville cityname billingcity shippingcity
    billingzip shippingzip`,
  card: '=number',
  user: '=login',
  person: '=picture =profile =website =avatar',
  nonce: '=nonce',
}

/** An object under these names is about a person. */
const PERSONS = `user users customer customers contact contacts person persons people patient patients employee employees
  recipient recipients owner billing shipping buyer payer payee sender member members guest guests passenger passengers
  traveler travelers traveller travellers cardholder student students subscriber beneficiary applicant attendee attendees
  participant participants author reporter assignee invitee caller callee me viewer currentuser profile
  userprofile userinfo accountholder shipto billto billingdetails shippingdetails billingaddress shippingaddress
  billinginfo shippinginfo customerinfo userdata personaldata personalinfo shopper doctor
  policyholder insured claims individual applicantinfo contactinfo contactdetails
  name fullname`
const ADDRESSES = `address addresses billingaddress shippingaddress homeaddress mailingaddress postaladdress deliveryaddress
  residentialaddress workaddress location billing shipping shipto billto shippinginfo billinginfo adresse anschrift
  streetaddress`
const CARDS = 'card cards creditcard debitcard paymentcard cc paymentmethod bankcard'

/** What an object is about, as its own name or the names in it show. */
export const ABOUT_PERSON = 1
export const ABOUT_ADDRESS = 2
export const ABOUT_CARD = 4
export const ABOUT_CLAIMS = 128
const CITY = 8
const POSTCODE = 16
const PASSWORD = 32
/** Other members show it: less sure than the name of the object. */
const NEAR_PERSON = 64

const NUMBERS = new Set(['phone', 'card', 'nationalid', 'account', 'geo', 'birthdate', 'address', 'person'])
const TELLINGS = table(NAMES)
const CONTEXT_TELLINGS = table(IN_CONTEXT)
const OBJECTS = new Map<string, number>()
for (const [names, bit] of [
  [PERSONS, ABOUT_PERSON],
  [ADDRESSES, ABOUT_ADDRESS],
  [CARDS, ABOUT_CARD],
] as const) {
  for (const name of names.split(/\s+/)) OBJECTS.set(name, (OBJECTS.get(name) ?? 0) | bit)
}
// As UTF-8 bytes, one character each, for names that were read byte by byte.
for (const [className, names] of [
  ['name', '姓名 名字 氏名 имя фамилия'],
  ['phone', '手机 手机号 手机号码 电话 电话号码 電話番号 телефон'],
  ['nationalid', '身份证 身份证号 身份证号码'],
  ['address', '地址 住址 住所 адрес'],
  ['birthdate', '生日 出生日期 生年月日'],
] as const) {
  for (const name of names.split(' ')) {
    const bytes = String.fromCharCode(...new TextEncoder().encode(name)).toLowerCase()
    TELLINGS.set(bytes, tellingFor(className))
  }
}

/** All words that names of personal data, and of what people have, end with. */
export function personalWords(): readonly string[] {
  return [...TELLINGS.keys(), ...CONTEXT_TELLINGS.keys(), ...OBJECTS.keys()]
}

function table(names: Readonly<Record<string, string>>): Map<string, Telling> {
  return new Map(
    Object.entries(names).flatMap(([className, list]) =>
      list.split(/\s+/).map((name) => [name, tellingFor(className)] as const),
    ),
  )
}

function tellingFor(className: string): Telling {
  return { class: className, when: 'shaped', numbers: NUMBERS.has(className) }
}

const LONGEST_SUFFIX = 4
/** Addresses that no person has: of machines, and of who answers. */
const NO_PERSON =
  /(?:^| )(?:server|host|remote|destination|dest|dst|local|bind|listen|proxy|dns|gateway|upstream|edge)(?: |$)/
const SOME_PERSON = /(?:^| )(?:client|user|visitor|customer)(?: |$)|(?:^| )remote (?:addr|ip)$/

/** What a name tells of a person. `words`: see `nameWords`. */
export function personalTellingOf(words: string, name: string): Telling | undefined {
  const telling = lookUp(TELLINGS, words)
  // `_ip_addr` of a capture and `server.ip` are servers, which diagnosis needs.
  if (telling?.class === 'ip' && !SOME_PERSON.test(words) && (name.startsWith('_') || NO_PERSON.test(words)))
    return undefined
  return telling
}

/** What a name tells when the object is about a person, an address or a card. */
export function contextTellingOf(words: string): Telling | undefined {
  return lookUp(CONTEXT_TELLINGS, words)
}

function lookUp(names: ReadonlyMap<string, Telling>, words: string): Telling | undefined {
  const list = words.split(' ')
  let suffix = ''
  let found = names.get(`=${list.join('')}`)
  for (let at = list.length - 1; at >= 0 && list.length - at <= LONGEST_SUFFIX; at--) {
    suffix = `${list[at]}${suffix}`
    found = names.get(suffix) ?? names.get(suffix.replace(/\d{1,2}$/, '')) ?? found
  }
  return found
}

/** What a name shows of the object that it stands in. */
export function memberShows(words: string, telling: Telling | undefined): number {
  const compact = words.replaceAll(' ', '')
  if (/^(?:city|town|locality|ort|ville|ciudad)$/.test(compact)) return CITY
  if (/^(?:zip|zipcode|postcode|postalcode|postal|plz)$/.test(compact)) return POSTCODE
  if (telling === undefined) return 0
  if (telling.class === 'address') return ABOUT_ADDRESS
  if (telling.class === 'password') return PASSWORD
  if (telling.class === 'otp' && /^cv[cv]2?$/.test(compact)) return ABOUT_CARD
  return telling.when === 'shaped' && /^(?:email|phone|name|birthdate|nationalid)$/.test(telling.class)
    ? NEAR_PERSON
    : 0
}

/** What a name shows of the object, or of each in the list, that stands under it. */
export function objectIsAbout(words: string): number {
  const list = words.split(' ')
  const last = list[list.length - 1] ?? ''
  return OBJECTS.get(list.slice(-2).join('')) ?? OBJECTS.get(last) ?? 0
}

/** What a name tells in an object of which this is known. `text`: the value. */
export function tellsInContext(telling: Telling, shows: number, text: string): boolean {
  switch (telling.class) {
    case 'card':
      return (shows & ABOUT_CARD) !== 0
    case 'nonce':
    case 'person':
      return (shows & ABOUT_CLAIMS) !== 0
    case 'user':
      return (shows & (ABOUT_PERSON | PASSWORD)) !== 0
    case 'name':
      // `{"name": "signup", "email": …}` is an event.
      if ((shows & ABOUT_PERSON) !== 0) return true
      return (shows & NEAR_PERSON) !== 0 && /[A-Z\x80-\xff]/.test(text)
    default:
      if ((shows & (ABOUT_ADDRESS | ABOUT_PERSON | NEAR_PERSON)) !== 0) return true
      return (shows & (CITY | POSTCODE)) === (CITY | POSTCODE)
  }
}
