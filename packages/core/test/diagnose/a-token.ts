/** A JWT of invented claims; `exp` in seconds. The signature is made up. */
export function aToken(claims: Readonly<Record<string, unknown>>, signature = 'c2lnbmF0dXJl'): string {
  const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url')
  return `${part({ alg: 'HS256', typ: 'JWT' })}.${part(claims)}.${signature}`
}
