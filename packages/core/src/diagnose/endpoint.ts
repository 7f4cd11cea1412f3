export { pathTemplate } from '../http/endpoint.ts'
