export { isFailed, isUnanswered } from '../http/failed.ts'
