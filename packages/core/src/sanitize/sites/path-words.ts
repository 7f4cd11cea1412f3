const list = (words: string): string[] => words.trim().split(/\s*,\s*/)

/**
 * Steps of a path that say what the next step is. `link`: a link that was sent to one person; its token goes, also
 * when it is a UUID. `plain`: perhaps the name of a resource; only a token goes. `hook`: the secret steps of a webhook.
 * `code`: short codes go too.
 */
export type PathWord = 'link' | 'plain' | 'hook' | 'code'

export const PATH_WORDS: ReadonlyMap<string, PathWord> = new Map<string, PathWord>([
  ...list(
    `reset, reset-password, password-reset, resetpassword, passwordreset, reset_password, password_reset, forgot-password,
     forgot, forgotpassword, set-password, setpassword, new-password, change-password, create-password, recover, recovery,
     recover-account, account-recovery, verify-email, verifyemail, email-verification, verify_email, email-verify,
     confirm-email, confirmemail, confirm_email, email-confirm, email-confirmation, confirm-account, verify-account,
     activate, activation, activate-account, invite, invitation, accept-invite, accept-invitation, join-team, magic,
     magic-link, magiclink, magic_link, magic-login, login-link, passwordless, one-time-login, autologin, auto-login,
     signin-link, unsubscribe, optout, opt-out, unsub, token, access-token, access_token, accesstoken, auth-token, authtoken,
     session-token, apikey, api-key, api_key, secret, jwt, sso-token, impersonate, unlock, unlock-account, email-change,
     change-email, device-link, share-token, guest-token, otp-link`,
  ).map((word) => [word, 'link'] as const),
  ...list('verify, verification, confirm, confirmation, otp, pin, mfa, 2fa, one-time-code').map(
    (word) => [word, 'code'] as const,
  ),
  ...list(
    `invites, invitations, join, s, sso, key, keys, tokens, session, sessions, ticket, accept, register, signup, callback, preview,
     share, shared, login, signin, auth, password, receiver, with-token, credentials, private, feed`,
  ).map((word) => [word, 'plain'] as const),
  ...list(
    'hooks, hook, webhook, webhooks, webhookb2, incomingwebhook, triggers, integration, inputs, input',
  ).map((word) => [word, 'hook'] as const),
])
