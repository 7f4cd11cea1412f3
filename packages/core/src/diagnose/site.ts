export { siteOf } from '../http/site.ts'
