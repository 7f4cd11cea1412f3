import { describe, expect, it } from 'vitest'
import { tellingOf } from '../../src/sanitize/telling-names.ts'
import { after } from './after.ts'

/** As the scanner hands names on: UTF-8 bytes, one character each. */
const bytewise = (name: string): string => Buffer.from(name).toString('latin1')
const names = (text: string): string[] => text.trim().split(/\s+/)

describe('names under which any value is a secret', () => {
  it.each(
    names(`
      password user_password passwordHash password_hash encryptedPassword pwd1 txtPassword newPasswd j_password
      ctl00$Main$txtPassword userpassword passwordconfirm confirmPassword PASSWORD2 user[password_confirmation] DB_PASSWORD
      mdp senha kennwort clave contraseña 密码 пароль hasło パスワード wachtwoord kata_sandi
      secret_key_base aws_secret_access_key stripeSk client_secret clientSecret consumer_secret webhook_secret
      signing_secret api_secret SECRET_KEY totp_seed mfa_secret salt seed_phrase mnemonic
      sessionToken authToken bearerToken x-token refreshTkn tok jwt idToken oauth_token oauth_verifier token2 tokenValue
      access.token accessToken ACCESS-TOKEN filter[auth][token] %61ccess_token %2561ccess_token id_token_hint
      g-recaptcha-response cf-turnstile-response client_assertion SAMLResponse
      security_answer securityAnswer mothers_maiden_name memorableWord
      pin mpin atmPin otp totp passcode cvv cvc2 cardSecurityCode pinCode smsTan
      backup_codes recoveryCodes verificationCode emailCode device_code user_code code_verifier one_time_code
      private_key accesskey apiKey api-key APIKEY apiKeyV2 X-API-Key licenseKey encryptionKey hmac_key dd-application-key
      x-rapidapi-key x-parse-rest-api-key AWSAccessKeyId OSSAccessKeyId Key-Pair-Id X-Amz-Credential q-ak
      __VIEWSTATE javax.faces.ViewState __RequestVerificationToken _wpnonce csrf_token csrfmiddlewaretoken
      credentials credential authorization session_id PHPSESSID connect.sid jsessionid
    `),
  )('%s', (name) => {
    const plain = name.includes('%') ? decodeURIComponent(decodeURIComponent(name)) : name
    expect(tellingOf(bytewise(plain))?.when).toBe('always')
  })
})

describe('names that only look telling', () => {
  it.each(
    names(`
      token_type tokenizer tokenExpiry token_endpoint tokenName token_count authMethod author authority authorized
      authorization_endpoint authorization_url keyboard keyword keywords primaryKey foreign_key publicKey keyId kid sort_key
      idempotency_key cache_key password_policy passwordExpired passwordResetRequired password_strength forgotPasswordUrl
      country_code zip_code status_code error_code promoCode coupon_code pinned spin session_duration sessionTimeout sidebar
      signature_algorithm sigma nonce_required secretary csrf_enabled cookieConsent otpEnabled x-csrf-header-name secretName
      secretArn expires_in client_id code_challenge code_challenge_method assertionType keyCode readyState Public-Key-Pins
      client_assertion_type compass bypass eos_token max_token bucketKey s3Key exclusiveStartKey
    `),
  )('%s', (name) => {
    expect(tellingOf(name)).toBeUndefined()
  })

  it.each([
    { max_tokens: 4096, prompt_tokens: 1290, tokens: 1290, total_tokens: '2048' },
    { tokens: ['the', 'quick', 'fox'] },
    { hasPassword: true, forgotPassword: '/account/forgot', requiresToken: 'yes' },
    { state: 'Massachusetts', code: 'E-1043', key: 'ArrowUp' },
    { state: 'in_progress', code: 'NOT_FOUND', key: 'auth.login.title' },
    { Key: 'images/2026/a1b2c3d4e5f6.png', key: 'invoices/2026-03/inv-000412.pdf' },
    { auth: true, session: 'active', signature: 'Best regards, the team', secret: false, password: null },
    { credentials: 'include', authorization: 'required', pwd: '/srv/app/current' },
    { session: { duration: 3600, timeout: '30m', kind: 'web' }, sessionState: 'open' },
    { token: { type: 'bearer', expires_in: 3600, scope: 'read:all', expires_at: '2026-03-01T10:00:00Z' } },
    { password: { minLength: 128, policy: 'strong' } },
    { requestId: '9d8c2f6a-1b3e-4c5d-8e7f-0a1b2c3d4e5f', orderId: '9d8c2f6a-1b3e-4c5d-8e7f-0a1b2c3d4e5f' },
    { ticket: 'INC-004711', ticketId: 4711 },
    { nonce: 5, nonceRequired: true },
    { assertion: 'expected 3 to be 4' },
  ])('%j stays', async (json) => {
    expect(await after(json)).toBe(JSON.stringify(json))
  })
})

describe('values by the name they stand under', () => {
  const UUID = '9d8c2f6a-1b3e-4c5d-8e7f-0a1b2c3d4e5f'
  it.each([
    [
      { apikey: UUID, session: UUID, token: UUID, id: '7' },
      '{"apikey":"‹token›","session":"‹token›","token":"‹token›","id":"7"}',
    ],
    [{ recoveryCodes: ['a1b2-c3d4', 'e5f6-a7b8'] }, '{"recoveryCodes":["‹code›","‹code›"]}'],
    [{ otp: { code: '483920', length: 6 } }, '{"otp":{"code":"‹otp›","length":6}}'],
    [
      { token: { id: UUID, user_id: '11111111-1b3e-4c5d-8e7f-0a1b2c3d4e5f', ttl: 3600 } },
      `{"token":{"id":"‹token›","user_id":"11111111-1b3e-4c5d-8e7f-0a1b2c3d4e5f","ttl":3600}}`,
    ],
    [{ session: { id: UUID, user: 'u-1' } }, '{"session":{"id":"‹session›","user":"u-1"}}'],
    [
      { credentials: { password: 'walnut', realm: 'staff' } },
      '{"credentials":{"password":"‹password›","realm":"staff"}}',
    ],
    [{ pin: 4711, n: 4711 }, '{"pin":"‹otp›","n":4711}'],
    [{ password: 'Basic Instinct 77' }, '{"password":"‹password›"}'],
    [{ sign: 'A1B2C3D4E5F60718293A4B5C6D7E8F90' }, '{"sign":"‹signature›"}'],
    [{ session_state: 'a1b2c3d4e5f60718.q7Xk2mNp4Rs6' }, '{"session_state":"‹session›"}'],
    [{ nonce: '8f2c1b7d9e' }, '{"nonce":"‹nonce›"}'],
    [{ cookies: 'sid=walnut; theme=dark' }, '{"cookies":"sid=‹cookie›; theme=‹cookie›"}'],
  ])('%j', async (json, expected) => {
    expect(await after(json)).toBe(expected)
  })

  it('a name in any spelling tells the same', async () => {
    for (const text of [
      '{"pass\\u0077ord":"walnut"}',
      '{"p%61ssword":"walnut"}',
      '{"contrase\\u00f1a":"walnut"}',
    ]) {
      expect(await after({ text })).not.toContain('walnut')
    }
  })

  it('the name of a field, given as a value, is not searched for elsewhere', async () => {
    const copy = await after({
      token: 'csrf_token',
      form: 'csrf_token is the field',
      other: { csrf_token: 'q7Xk2mNp4Rs6Tv8W' },
    })
    expect(copy).toBe('{"token":"‹token›","form":"csrf_token is the field","other":{"csrf_token":"‹csrf›"}}')
  })
})
