export { authorityOf, connectTarget, type Target, targetOf } from '../http/target.ts'
