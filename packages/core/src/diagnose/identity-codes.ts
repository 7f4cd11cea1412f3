import type { Owner, Severity } from '../model/finding.ts'

/** A code of an identity provider: its own name for the case, who can mend it, and how grave it is when not an error. */
export interface IdentityCode {
  readonly code: string
  readonly meaning: string
  readonly owner: Owner
  readonly severity?: Severity
  /** False: the vendor lists more codes than stand here. */
  readonly known: boolean
}

type Row = readonly [code: string, meaning: string, owner?: Owner, severity?: Severity]

const APP: Owner = 'client-app'
const IDP: Owner = 'identity-provider'

/** Microsoft Entra, by the names of its reference of AADSTS codes. */
const ENTRA: readonly Row[] = [
  ['16000', 'SelectUserAccount', IDP, 'note'],
  ['50001', 'InvalidResource', APP],
  ['50011', 'InvalidReplyTo', APP],
  ['50020', 'UserUnauthorized'],
  ['50034', 'UserAccountNotFound', IDP, 'warning'],
  ['50053', 'IdsLocked', IDP, 'warning'],
  ['50055', 'InvalidPasswordExpiredPassword', IDP, 'warning'],
  ['50057', 'UserDisabled'],
  ['50058', 'UserInformationNotProvided', IDP, 'note'],
  ['50059', 'MissingTenantRealmAndNoUserInformationProvided', APP],
  ['50072', 'UserStrongAuthEnrollmentRequiredInterrupt', IDP, 'warning'],
  ['50074', 'UserStrongAuthClientAuthNRequiredInterrupt', IDP, 'warning'],
  ['50076', 'UserStrongAuthClientAuthNRequired', IDP, 'warning'],
  ['50079', 'UserStrongAuthEnrollmentRequired', IDP, 'warning'],
  ['50105', 'EntitlementGrantsNotFound'],
  ['50126', 'InvalidUserNameOrPassword', IDP, 'warning'],
  ['50131', 'ConditionalAccessFailed'],
  ['50132', 'SsoArtifactInvalidOrExpired', IDP, 'warning'],
  ['50133', 'SsoArtifactRevoked', IDP, 'warning'],
  ['50140', 'KmsiInterrupt', IDP, 'note'],
  ['50158', 'ExternalSecurityChallenge', IDP, 'warning'],
  ['50173', 'FreshTokenNeeded', IDP, 'warning'],
  ['51004', 'UserAccountNotInDirectory'],
  ['53000', 'DeviceNotCompliant'],
  ['53001', 'DeviceNotDomainJoined'],
  ['53002', 'ApplicationUsedIsNotAnApprovedApp'],
  ['53003', 'BlockedByConditionalAccess'],
  ['53004', 'ProofUpBlockedDueToRisk'],
  ['54005', 'OAuth2 Authorization code was already redeemed', APP],
  ['65001', 'DelegationDoesNotExist'],
  ['65004', 'UserDeclinedConsent', IDP, 'warning'],
  ['70008', 'ExpiredOrRevokedGrant', IDP, 'warning'],
  ['70043', 'BadTokenDueToSignInFrequency', IDP, 'warning'],
  ['75011', 'NoMatchedAuthnContextInOutputClaims', APP],
  ['90002', 'InvalidTenantName', APP],
  ['90094', 'AdminConsentRequired'],
  ['700016', 'UnauthorizedClient_DoesNotMatchRequest', APP],
  ['700082', 'ExpiredOrRevokedGrantInactiveToken', IDP, 'warning'],
  ['7000222', 'InvalidClientSecretExpiredKeysProvided', APP],
]

/** Azure AD B2C, by its reference of AADB2C codes. */
const B2C: readonly Row[] = [
  ['90077', 'User does not have an existing session', IDP, 'note'],
  ['90091', 'The user has cancelled entering self-asserted information', IDP, 'note'],
  ['90118', 'The user has forgotten their password', IDP, 'note'],
]

/** Okta, by the titles of its reference of error codes. */
const OKTA: readonly Row[] = [
  ['E0000001', 'API validation exception', APP],
  ['E0000003', 'Reader exception', APP],
  ['E0000004', 'Authentication exception', IDP, 'warning'],
  ['E0000005', 'Invalid session exception', IDP, 'warning'],
  ['E0000006', 'Access denied exception'],
  ['E0000007', 'Resource not found exception', APP],
  ['E0000011', 'Invalid token exception', IDP, 'warning'],
  ['E0000047', 'Too many requests exception', APP],
  ['E0000068', 'Invalid passcode/answer exception', IDP, 'warning'],
  ['E0000069', 'User locked exception', IDP, 'warning'],
]

/** Auth0, whose codes are words. */
const AUTH0: readonly Row[] = [
  ['invalid_user_password', '', IDP, 'warning'],
  ['too_many_attempts', '', IDP, 'warning'],
  ['password_leaked', ''],
  ['password_expired', '', IDP, 'warning'],
  ['mfa_required', '', IDP, 'warning'],
  ['mfa_registration_required', '', IDP, 'warning'],
  ['requires_verification', ''],
]

const table = (prefix: string, rows: readonly Row[]) =>
  rows.map(([code, meaning, owner = IDP, severity]): readonly [string, IdentityCode] => [
    prefix + code,
    { code: prefix + code, meaning: meaning || code, owner, severity, known: true },
  ])

const CODES: ReadonlyMap<string, IdentityCode> = new Map([
  ...table('AADSTS', ENTRA),
  ...table('AADB2C', B2C),
  ...table('', OKTA),
  ...table('', AUTH0),
])

/** What is known of a code: `AADSTS50105`, `AADB2C90118`, `E0000004`, `mfa_required`. */
export function identityCode(code: string): IdentityCode {
  return CODES.get(code) ?? { code, meaning: '–', owner: IDP, known: false }
}

const WORDS = new Set(AUTH0.map(([code]) => code))

/** Whether Auth0 uses the word as a code. */
export function isAuth0Code(word: string): boolean {
  return WORDS.has(word)
}
