export { isIdentityProvider, isLoginPlace, isTokenEndpoint } from '../http/identity.ts'
