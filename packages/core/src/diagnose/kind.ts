export { isPreflight, kindOf, responseMime } from '../http/kind.ts'
