export { errorPointer, headerPointer, phasePointer, statusPointer } from '../http/pointers.ts'
