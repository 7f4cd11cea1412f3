const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const ISO = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d{1,9})?(?:Z|[+-]\d{2}:?\d{2})$/
const TIME = /^(\d{1,2}):(\d{1,2}):(\d{1,2})$/

/**
 * The date of an Expires attribute in epoch ms, read as leniently as RFC 6265, 5.1.1 has it: the parts may stand in any
 * order, a year may have two digits. ISO dates, as exporters write them, need their time zone.
 */
export function cookieDate(text: string): number | undefined {
  const trimmed = text.trim()
  if (trimmed.length > 80) return undefined
  if (ISO.test(trimmed)) {
    const at = Date.parse(trimmed)
    return Number.isFinite(at) ? at : undefined
  }
  let time: readonly number[] | undefined
  let day: number | undefined
  let month: number | undefined
  let year: number | undefined
  for (const token of trimmed.split(/[\s,;/-]+/)) {
    const clock = TIME.exec(token)
    const number = /^\d{1,4}$/.test(token) ? Number(token) : undefined
    const named = MONTHS.indexOf(token.slice(0, 3).toLowerCase())
    if (!time && clock) time = clock.slice(1).map(Number)
    else if (day === undefined && number !== undefined && number < 32) day = number
    else if (month === undefined && named >= 0) month = named
    else if (year === undefined && number !== undefined) year = fullYear(number)
  }
  if (!time || day === undefined || month === undefined || year === undefined || year < 1601) return undefined
  const [hours = 0, minutes = 0, seconds = 0] = time
  return hours > 23 || minutes > 59 || seconds > 59
    ? undefined
    : Date.UTC(year, month, day, hours, minutes, seconds)
}

function fullYear(year: number): number {
  if (year >= 70 && year <= 99) return year + 1900
  return year < 70 ? year + 2000 : year
}
