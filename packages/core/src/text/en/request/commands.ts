/** Notes on commands that repeat a request. */
export const commands = {
  tags: 'hsx_… stands for a value that was taken away: {names}. Put your own in its place.',
  marks: 'Another tool took values away: {names}. Put your own in their place.',
  notKept: 'The capture does not hold the body of this request.',
  files: 'The capture does not hold the content of the files: {names}.',
  binary: 'The body is binary and is handed over as base64.',
  credentials: 'The capture holds no cookies: the browser sends its own.',
}
