export { isIdentityProvider, isLoginPlace, isLogoutPlace, isTokenEndpoint } from '../http/identity.ts'
