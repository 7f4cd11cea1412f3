import { latin1 } from '../../codec/latin1.ts'
import type { Range } from '../layer.ts'
import { byteWithin } from './byte-search.ts'

const REACH = 300
const LONGEST_VALUE = 2048
const SEMICOLON = 0x3b
const VALUE_END = new Uint8Array(256)
for (const char of ';"\'`\n\r<\\') VALUE_END[char.charCodeAt(0)] = 1
/** Names that stand beside the password in connection strings of ADO, ODBC, Azure and SQL Server's JDBC. */
const NEIGHBOUR =
  /(?:^|[;"'\s{:])(?:server|data source|datasource|host|hostname|address|addr|network address|endpoint|user ?id|uid|user ?name|user|database|initial catalog|databasename|accountname|defaultendpointsprotocol|driver|provider|port|sharedaccesskeyname|hostname|integrated security|dsn|persist security info|blobendpoint|encrypt|ssl ?mode|abortconnect|instrumentationkey)\s{0,3}=/i

/** Whether what stands around `[start, end)` are other parts of a connection string: `Server=…;User Id=…;`. */
export function isConnectionString(bytes: Uint8Array, start: number, end: number): boolean {
  if (!isBesideSemicolon(bytes, start, end)) return false
  const from = Math.max(0, start - REACH)
  const before = latin1(bytes, from, start)
  const lineBefore = before.slice(Math.max(before.lastIndexOf('\n'), before.lastIndexOf('}')) + 1)
  if (/[;,]\s{0,3}["'{]?$/.test(lineBefore) && lineBefore.includes('=') && NEIGHBOUR.test(lineBefore))
    return true
  if (!/(?:^|["'`=,\s])$/.test(lineBefore)) return false
  const after = latin1(bytes, end, Math.min(bytes.length, end + REACH))
  const [line = ''] = after.slice(1).split(/[\n}"'`]/, 1)
  const semicolon = line.indexOf(';')
  return semicolon >= 0 && NEIGHBOUR.test(line.slice(semicolon))
}

/** A quick look before the closer one. */
function isBesideSemicolon(bytes: Uint8Array, start: number, end: number): boolean {
  let before = start - 1
  while (before > 0 && start - before < 4 && bytes[before] === 0x20) before--
  if (bytes[before] === SEMICOLON || bytes[before] === 0x2c) return true
  return byteWithin(bytes, SEMICOLON, end, end + REACH) >= 0
}

/** Where an unquoted value ends: at a semicolon, a quote, the end of the line. ODBC puts braces around some. */
export function connectionValueEnd(bytes: Uint8Array, start: number): number {
  if (bytes[start] === 0x7b) {
    const close = byteWithin(bytes, 0x7d, start, start + LONGEST_VALUE)
    if (close > 0) return close + 1
  }
  let end = start
  while (end < bytes.length && end < start + LONGEST_VALUE && VALUE_END[bytes[end] as number] === 0) end++
  return end
}

/** `jdbc:oracle:thin:user/password@…`: where the password stands. */
export function oracleLogin(
  bytes: Uint8Array,
  nameStart: number,
  nameEnd: number,
  value: number,
): Range | undefined {
  const length = nameEnd - nameStart
  const first = bytes[nameStart]
  if ((length !== 4 && length !== 3) || (first !== 0x74 && first !== 0x6f)) return undefined
  const name = latin1(bytes, nameStart, nameEnd)
  if (name !== 'thin' && name !== 'oci' && name !== 'oci8') return undefined
  const match = /^([\w.$#-]{1,60})\/("[^"]{1,100}"|[^@\s"'/]{1,100})@/.exec(
    latin1(bytes, value, Math.min(bytes.length, value + 180)),
  )
  if (match === null) return undefined
  const start = value + (match[1] as string).length + 1
  return { start, end: start + (match[2] as string).length }
}
