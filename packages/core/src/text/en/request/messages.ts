/** The Messages tab. */
export const messages = {
  opcodes: { 0: 'continuation', 1: 'text', 2: 'binary', 8: 'close', 9: 'ping', 10: 'pong' },
  error: 'error',
  message: 'message',
  unknown: 'opcode {opcode}',
  closed: {
    1000: { name: 'Normal Closure', meaning: 'Both sides were done.' },
    1001: { name: 'Going Away', meaning: 'The server is going down, or the page was left.' },
    1002: { name: 'Protocol Error', meaning: 'One side broke the protocol.' },
    1003: { name: 'Unsupported Data', meaning: 'A kind of data came that the other side does not take.' },
    1005: { name: 'No Status Received', meaning: 'It was closed without a code.' },
    1006: {
      name: 'Abnormal Closure',
      meaning: 'The connection broke without a close: network, proxy or server.',
    },
    1007: { name: 'Invalid Payload Data', meaning: 'A text message was no UTF-8.' },
    1008: {
      name: 'Policy Violation',
      meaning: 'A rule of the server was broken; mostly a missing or expired sign-in.',
    },
    1009: { name: 'Message Too Big', meaning: 'A message was too large for the other side.' },
    1010: {
      name: 'Mandatory Extension',
      meaning: 'The client wanted an extension that the server does not have.',
    },
    1011: { name: 'Internal Error', meaning: 'The server failed.' },
    1012: { name: 'Service Restart', meaning: 'The server restarts; connect again.' },
    1013: { name: 'Try Again Later', meaning: 'The server is overloaded.' },
    1014: { name: 'Bad Gateway', meaning: 'A gateway got no good answer from the server behind it.' },
    1015: { name: 'TLS Handshake', meaning: 'The TLS handshake failed.' },
  },
  closedByApp: 'A code of the application itself; its makers know what it means.',
  closedByLibrary: 'A code that a library or framework registered.',
  closedUnknown: 'A code that no standard knows.',
  notes: {
    noTimes: 'The file has no times for these messages.',
    eventsLost: 'This producer does not keep the data of events: only their times are known.',
    none: 'The file holds no messages of it. Chrome keeps those that came while DevTools was open; other producers mostly keep none.',
    binary: 'Binary messages are base64 in the file; their length is that of the bytes.',
    noClose: 'No close frame is in the file: it was open when the capture was saved, or it broke.',
  },
}
