import type { CaptureInput } from '../engine/engine.ts'

/** Files of the user as captures, in the order in which they were given. */
export function inputsOf(files: Iterable<File>): readonly CaptureInput[] {
  return Array.from(files, (file) => ({ kind: 'blob', name: file.name, blob: file }))
}

/** Asks the user for files. Resolves with none when the user gives up, where the browser tells. */
export function askForFiles(): Promise<readonly CaptureInput[]> {
  return new Promise((resolve) => {
    const picker = document.createElement('input')
    picker.type = 'file'
    picker.multiple = true
    picker.addEventListener('change', () => resolve(inputsOf(picker.files ?? [])))
    picker.addEventListener('cancel', () => resolve([]))
    picker.click()
  })
}

/** What was pasted: files, or the text of a HAR as a file of its own. None where it is no JSON. */
export function inputsOfPaste(data: DataTransfer, textName: string): readonly CaptureInput[] {
  if (data.files.length > 0) return inputsOf(data.files)
  const text = data.getData('text/plain')
  if (!/^[\s\ufeff]*\{/.test(text)) return []
  return [{ kind: 'blob', name: textName, blob: new Blob([text]) }]
}
