import type { Sites } from './plant.ts'
import { formSites, jsonSites, urlSites } from './rows.ts'

const ID = 'https://login.example/tenant-7/oauth2/v2.0'
const CALLBACK = 'https://app.example/signin-oidc'

/** OAuth, OpenID Connect and their kin: what proves or carries a grant goes, what explains a failure stays. */
export const OAUTH_SITES: Sites = {
  ...urlSites([
    `${ID}/authorize?client_id=shop-web-17&response_type=code&redirect_uri=https%3A%2F%2Fapp.example%2Fsignin-oidc&scope=openid%20orders.read&state=«tok:32»&nonce=«~tok:43»&code_challenge=«~b64u:32»&code_challenge_method=S256&prompt=select_account`,
    `${ID}/authorize?response_type=id_token%20token&client_id=shop-web-17&response_mode=fragment&login_hint=«email»&domain_hint=organizations&state=«uuid»&nonce=«~uuid»`,
    `${CALLBACK}?code=«tok:40»&state=«tok:32»&session_state=«~uuid»&iss=https%3A%2F%2Flogin.example`,
    `${CALLBACK}?code=0.AX«b64u:400»&state=«b64u:60»`.replace('0.AX', '«-0.AX»'),
    `${CALLBACK}?code=4%2F0A«b64u:60»&scope=email%20openid&authuser=0&prompt=consent&state=«tok:16»`.replace(
      '4%2F0A',
      '«-4%2F0A»',
    ),
    `${CALLBACK}#id_token=«jwt»&access_token=«jwt»&token_type=Bearer&expires_in=3599&state=«tok:20»`,
    `${CALLBACK}?error=access_denied&error_description=AADSTS65004%3A%20User%20declined%20to%20consent.&state=«tok:32»`,
    `${CALLBACK}?error=login_required&error_subcode=no_session&state=«uuid»`,
    `${ID}/logout?post_logout_redirect_uri=https%3A%2F%2Fapp.example%2Fbye&id_token_hint=«jwt»&client_id=shop-web-17`,
    `${ID}/authorize?client_id=shop-web-17&request_uri=urn%3Aietf%3Aparams%3Aoauth%3Arequest_uri%3A«~tok:32»&ui_locales=de-DE`,
    `https://login.example/device?user_code=WDJB-«upper:8»&lang=en-GB`.replace('WDJB-', '«-WDJB-»'),
    `https://login.example/oauth/authenticate?oauth_token=«tok:27»&oauth_callback_confirmed=true`,
    `https://app.example/cb?oauth_token=«tok:27»&oauth_verifier=«tok:32»&lang=en-GB`,
    `https://login.example/u/login?state=h«b64u:80»&ui_locales=de-DE`.replace('=h«', '=«'),
    `https://login.example/app/sso/saml?sessionToken=20111«b64u:54»&fromURI=%2Fhome`.replace(
      '20111',
      '«-20111»',
    ),
  ]),
  ...formSites([
    'grant_type=authorization_code&client_id=shop-web-17&code=«tok:40»&redirect_uri=https%3A%2F%2Fapp.example%2Fcb&code_verifier=«tok:64»',
    'grant_type=refresh_token&refresh_token=«tok:48»&client_id=shop-web-17&scope=openid+offline_access',
    'grant_type=password&username=«~word»&password=«pw:14»&scope=orders.read',
    'grant_type=client_credentials&client_id=shop-daemon-7&client_secret=«pw:20»&audience=https%3A%2F%2Fapi.example',
    'grant_type=client_credentials&client_secret=«vendor:azure-ad»&resource=https%3A%2F%2Fapi.example',
    'grant_type=urn%3Aietf%3Aparams%3Aoauth%3Agrant-type%3Ajwt-bearer&assertion=«jwt»&requested_token_use=on_behalf_of',
    'grant_type=urn%3Aietf%3Aparams%3Aoauth%3Agrant-type%3Atoken-exchange&subject_token=«jwt»&subject_token_type=urn%3Aietf%3Aparams%3Aoauth%3Atoken-type%3Aaccess_token&actor_token=«tok:40»',
    'grant_type=urn%3Aietf%3Aparams%3Aoauth%3Agrant-type%3Adevice_code&device_code=«b64u:60»&client_id=tv-app-3',
    'client_assertion_type=urn%3Aietf%3Aparams%3Aoauth%3Aclient-assertion-type%3Ajwt-bearer&client_assertion=«jwt»&scope=api.read',
    'grant_type=urn%3Aopenid%3Aparams%3Agrant-type%3Aciba&auth_req_id=«uuid»&client_id=bank-app-3',
    'token=«tok:48»&token_type_hint=refresh_token&client_id=shop-web-17',
    'code=«tok:40»&state=«tok:32»&iss=https%3A%2F%2Flogin.example',
    'id_token=«jwt-id»&state=«tok:24»&session_state=«~uuid»',
    'error=invalid_request&error_description=AADSTS900144%3A+The+request+body+must+contain+%27scope%27.&state=«tok:24»',
    'loginfmt=«email»&passwd=«pw:12»&ctx=«~b64u:90»&flowToken=«b64u:120»&type=11&LoginOptions=3',
  ]),
  ...jsonSites('response', [
    '{"access_token":"«tok:48»","token_type":"Bearer","expires_in":3600,"refresh_token":"«tok:64»","scope":"openid orders.read","id_token":"«jwt-id»"}',
    '{"access_token":"«jwt»","token_type":"Bearer","ext_expires_in":"3599","not_before":"1772355600","resource":"https://api.example"}',
    '{"device_code":"«b64u:60»","user_code":"«upper:8»","verification_uri":"https://login.example/device","verification_uri_complete":"https://login.example/device?user_code=«upper:8»","expires_in":900,"interval":5}',
    '{"error":"invalid_grant","error_description":"AADSTS70008: The refresh token has expired due to inactivity.","error_codes":[70008],"timestamp":"2026-03-01 10:00:00Z","trace_id":"«=uuid»","correlation_id":"«=uuid»","suberror":"token_expired"}',
    '{"active":true,"scope":"orders.read","client_id":"shop-web-17","token_type":"Bearer","exp":1772362800,"iat":1772359200,"username":"«email»","iss":"https://login.example/"}',
    '{"sub":"«~uuid»","name":"«~fullname»","given_name":"«given»","family_name":"«surname»","email":"«email»","email_verified":true,"locale":"de-DE","zoneinfo":"Europe/Berlin"}',
    '{"keys":[{"kty":"RSA","use":"sig","kid":"web-key-7","alg":"RS256","n":"«=b64u:256»","e":"AQAB","x5t":"«=b64u:20»"}]}',
    '{"kty":"EC","crv":"P-256","kid":"web-key-8","x":"«~b64u:32»","y":"«~b64u:32»","d":"«b64u:32»"}',
    '{"kty":"oct","alg":"HS256","kid":"web-key-9","k":"«b64u:32»"}',
    '{"status":"MFA_REQUIRED","stateToken":"«tok:42»","factorResult":"WAITING","_embedded":{"factors":[{"factorType":"token:software:totp","provider":"OKTA-7"}]},"expiresAt":"2026-03-01T10:05:00.000Z"}',
    '{"sessionToken":"«b64u:50»","status":"SUCCESS","expiresAt":"2026-03-01T10:05:00.000Z"}',
    '{"mfaSetup":{"secret":"«upper:32»","issuer":"Shop Example"},"otpauth":"otpauth://totp/Shop:x?secret=«upper:32»&issuer=ShopExample&digits=6"}',
    '{"recoveryCodes":["«tok:10»","«tok:10»","«tok:10»"],"enabled":true,"method":"totp-app"}',
    '{"backup_codes":["«digits:8»","«digits:8»"],"remaining":2}',
    '{"registration_access_token":"«tok:48»","client_id":"shop-web-17","client_secret":"«tok:40»","client_secret_expires_at":0,"token_endpoint_auth_method":"client_secret_basic"}',
  ]),
  ...jsonSites('request', [
    '{"grant_type":"refresh_token","refresh_token":"«tok:48»","client_id":"shop-web-17"}',
    '{"username":"«~word»","password":"«pw:14»","options":{"warnBeforePasswordExpired":true,"multiOptionalFactorEnroll":false}}',
    '{"email":"«email»","password":"«pw8»","returnSecureToken":true}',
    '{"passCode":"«otp»","stateToken":"«tok:42»","rememberDevice":false}',
    '{"idToken":"«jwt»","providerId":"oidc.example","requestUri":"https://app.example"}',
    '{"oldPassword":"«pw:12»","newPassword":"«pw:16»","confirmPassword":"«pw:16»","policyVersion":"2.1.0"}',
    '{"AuthFlow":"USER_SRP_AUTH","ClientId":"shop-web-17","AuthParameters":{"USERNAME":"«~word»","SECRET_HASH":"«b64:32»","PASSWORD":"«pw:12»"}}',
    '{"ChallengeName":"SMS_MFA","Session":"«b64:400»","ChallengeResponses":{"SMS_MFA_CODE":"«otp»"}}',
    '{"id":"«~b64u:32»","type":"public-key","response":{"clientDataJSON":"«~b64u:90»","authenticatorData":"«~b64u:60»","signature":"«b64u:71»","userHandle":"«~b64u:16»"}}',
  ]),
}
