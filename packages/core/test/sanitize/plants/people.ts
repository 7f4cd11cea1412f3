import type { Dice } from '../dice.ts'

const digit = (dice: Dice, count: number, first = '123456789'): string =>
  `${dice.pick([...first])}${dice.text('0123456789', count - 1)}`
const sum = (text: string, weight: (at: number) => number): number =>
  [...text].reduce((total, char, at) => total + Number(char) * weight(at), 0)
const syllables = (dice: Dice, count: number): string =>
  Array.from({ length: count }, () =>
    dice.pick(['ba', 'kel', 'mo', 'rin', 'ta', 'vel', 'zu', 'nor', 'fi']),
  ).join('')
const capital = (text: string): string => text[0]!.toUpperCase() + text.slice(1)

function luhn(payload: string): string {
  const total = [...payload]
    .reverse()
    .reduce(
      (all, char, at) =>
        all + (at % 2 ? Number(char) : ((Number(char) * 2) % 10) + (Number(char) > 4 ? 1 : 0)),
      0,
    )
  return payload + ((10 - (total % 10)) % 10)
}

/** ISO 7064 MOD 97-10 over the letters as numbers. */
function iban(country: string, account: string): string {
  const numbers = (text: string): string =>
    text.replace(/[A-Z]/g, (letter) => String(letter.charCodeAt(0) - 55))
  let rest = 0
  for (const char of numbers(`${account}${country}00`)) rest = (rest * 10 + Number(char)) % 97
  return `${country}${String(98 - rest).padStart(2, '0')}${account}`
}

const grouped = (text: string, size: number): string => text.match(new RegExp(`.{1,${size}}`, 'g'))!.join(' ')

/** Verhoeff's check digit: a walk through the dihedral group of ten. */
function verhoeff(payload: string): string {
  const turn = (a: number, b: number): number =>
    a < 5
      ? b < 5
        ? (a + b) % 5
        : ((a + b - 5) % 5) + 5
      : b < 5
        ? ((a - 5 + 5 - b) % 5) + 5
        : (a - b + 5) % 5
  const once = [1, 5, 7, 6, 2, 8, 3, 0, 9, 4]
  let check = 0
  for (const [at, char] of [...payload].reverse().entries()) {
    let value = Number(char)
    for (let round = 0; round <= at % 8; round++) value = once[value]!
    check = turn(check, value)
  }
  return payload + (check < 5 ? (5 - check) % 5 : check)
}

/** ISO 7064 MOD 11,10, as a German tax number has it: one digit stands twice among the first ten. */
function steuerId(dice: Dice): string {
  const order = [...'123456789'].sort(() => dice.roll() - 0.5)
  order.splice(4, 0, order[0]!)
  const payload = order.slice(0, 10).join('')
  let product = 10
  for (const char of payload) {
    const step = (Number(char) + product) % 10 || 10
    product = (step * 2) % 11
  }
  return payload + ((11 - product) % 10)
}

function cpf(dice: Dice): string {
  const payload = digit(dice, 9)
  const check = (text: string): number => {
    const rest = (sum(text, (at) => text.length + 1 - at) * 10) % 11
    return rest === 10 ? 0 : rest
  }
  const first = `${payload}${check(payload)}`
  const all = `${first}${check(first)}`
  return `${all.slice(0, 3)}.${all.slice(3, 6)}.${all.slice(6, 9)}-${all.slice(9)}`
}

function pesel(dice: Dice): string {
  const payload = `${70 + dice.below(29)}0${1 + dice.below(9)}1${dice.below(10)}${digit(dice, 4)}`
  return payload + ((10 - (sum(payload, (at) => [1, 3, 7, 9][at % 4]!) % 10)) % 10)
}

function chinese(dice: Dice): string {
  const payload = `110101${1970 + dice.below(30)}0${1 + dice.below(9)}1${dice.below(10)}${digit(dice, 3)}`
  const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
  return payload + '10X98765432'[sum(payload, (at) => weights[at]!) % 11]
}

function dni(dice: Dice): string {
  const number = digit(dice, 8)
  return number + 'TRWAGMYFPDXBNJZSQVHLCKE'[Number(number) % 23]
}

function bsn(dice: Dice): string {
  for (;;) {
    const number = digit(dice, 9)
    if (sum(number, (at) => (at === 8 ? -1 : 9 - at)) % 11 === 0) return number
  }
}

/** Names, addresses and numbers of nobody, with the check digits that their kinds have. */
export const PEOPLE: Readonly<Record<string, (dice: Dice, arg: string) => string>> = {
  email: (dice) =>
    `${syllables(dice, 2)}.${syllables(dice, 3)}${digit(dice, 2)}@${dice.pick(['mail.example', 'post.example.com', 'inbox.test'])}`,
  phone: (dice) =>
    dice.pick([
      `+1 415 555 01${digit(dice, 2)}`,
      `+44 7700 900${digit(dice, 3)}`,
      `+49 30 23125 ${digit(dice, 3)}`,
      `+33 1 99 00 ${digit(dice, 2)} ${digit(dice, 2)}`,
      `+1-202-555-01${digit(dice, 2)}`,
    ]),
  e164: (dice) => dice.pick([`+1415555${digit(dice, 4, '0')}`, `+447700900${digit(dice, 3)}`]),
  'us-phone': (dice) => `(415) 555-01${digit(dice, 2)}`,
  surname: (dice) => `${capital(syllables(dice, 3))}ow`,
  given: (dice) => `${capital(syllables(dice, 3))}y`,
  fullname: (dice) => `${capital(syllables(dice, 3))}y ${capital(syllables(dice, 3))}ow`,
  street: (dice) => `${digit(dice, 2)} ${capital(syllables(dice, 4))} Street`,
  birth: (dice) => `19${50 + dice.below(49)}-0${1 + dice.below(9)}-1${dice.below(10)}`,
  card: (dice) => luhn(`${dice.pick(['4539', '5105', '4929', '5424'])}${digit(dice, 11)}`),
  'card-spaced': (dice) => grouped(luhn(`${dice.pick(['4539', '5105'])}${digit(dice, 11)}`), 4),
  'card-dashed': (dice) => grouped(luhn(`4556${digit(dice, 11)}`), 4).replaceAll(' ', '-'),
  /** Sixteen digits that no card has. */
  'no-card': (dice) => {
    const card = luhn(`4539${digit(dice, 11)}`)
    return card.slice(0, -1) + ((Number(card.at(-1)) + 1 + dice.below(8)) % 10)
  },
  amex: (dice) => luhn(`37${digit(dice, 12)}`),
  iban: (dice) =>
    dice.pick([
      () => iban('DE', digit(dice, 18)),
      () => iban('GB', `NWBK${digit(dice, 14)}`),
      () => iban('NL', `ABNA${digit(dice, 10)}`),
      () => iban('FR', `${digit(dice, 10)}${digit(dice, 11)}${digit(dice, 2)}`),
    ])(),
  'iban-spaced': (dice) => grouped(iban('DE', digit(dice, 18)), 4),
  ssn: (dice) => `${dice.pick(['5', '2', '4'])}${digit(dice, 2)}-${10 + dice.below(80)}-${digit(dice, 4)}`,
  cpf,
  pesel,
  'cn-id': chinese,
  dni,
  bsn,
  'steuer-id': steuerId,
  aadhaar: (dice) => grouped(verhoeff(digit(dice, 11, '23456789')), 4),
  sin: (dice) => grouped(luhn(digit(dice, 8, '1234567')), 3),
  nino: (dice) => `AB${grouped(digit(dice, 6), 2).replaceAll(' ', '')}C`,
  passport: (dice) => `C${digit(dice, 8)}`,
  latitude: (dice) => `52.${digit(dice, 6)}`,
  longitude: (dice) => `13.${digit(dice, 6)}`,
  ip: (dice) => `203.0.113.${10 + dice.below(240)}`,
  ip6: (dice) => `2001:db8:${digit(dice, 3)}:${digit(dice, 4)}::${digit(dice, 3)}`,
  mac: (dice) => `3c:22:${dice.text('0123456789abcdef', 2)}:b${dice.below(10)}:a${dice.below(10)}:7e`,
}
