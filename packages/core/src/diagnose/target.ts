export { connectTarget, type Target, targetOf } from '../http/target.ts'
