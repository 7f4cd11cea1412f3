/** Words of the page that opens a capture. */
export const open = {
  title: 'Open a capture',
  lead: 'Drop a HAR here, and see what went wrong, in which request, and whom to ask.',
  drop: 'Drop HAR files anywhere in this window',
  dropNow: 'Let go to open',
  choose: 'Choose files …',
  paste: 'or paste the text of one',
  formats: '.har, also gzipped or in a zip, of any browser, proxy or test tool. Several at once.',
  privacy: 'It is read in this browser and sent nowhere. Turn the network off and see.',
  pastedName: 'pasted.har',
  pasteRefused: {
    title: 'What was pasted is no HAR',
    text: 'The text of a HAR is JSON and begins with {. Copy the whole of it, or choose the file instead. Nothing was opened.',
  },
  what: {
    title: 'What is a HAR?',
    text: 'A HAR (HTTP Archive) is a recording of everything that a browser asked of servers, and of what they answered: addresses, times, headers, cookies and contents. Support uses it to see what the browser saw. It may hold passwords and session IDs, so share only a sanitized copy.',
    demo: 'Try it on the demo capture, with a tour',
    learn: 'Learn to read one: methods, headers, phases, status codes',
    forWhom: 'For whom it is',
    forWhomText:
      'For support engineers with the HAR of a customer, for those who take a case over, and for developers with a page that fails or is slow.',
  },
  record: {
    title: 'How to record one',
    browsers: {
      chrome: {
        name: 'Chrome, Edge',
        steps: [
          'Press F12 and choose Network. Tick “Preserve log”.',
          'Reload the page and do what fails.',
          'Press the download arrow (Export HAR) in the toolbar of Network, and save the file.',
        ],
      },
      firefox: {
        name: 'Firefox',
        steps: [
          'Press F12 and choose Network. In its settings (cogwheel), choose Persist Logs.',
          'Reload the page and do what fails.',
          'In the same menu, choose Save All As HAR.',
        ],
      },
      safari: {
        name: 'Safari',
        steps: [
          'In Settings, Advanced, show the features for web developers.',
          'Press ⌥⌘I, choose Network and tick Preserve Log.',
          'Reload the page, do what fails, and press Export.',
        ],
      },
    },
  },
  failed: {
    title: '{name} cannot be opened',
    another: 'Choose another file …',
    again: 'Try again',
  },
  empty: { title: 'No requests in {name}', text: 'The file is a HAR, but nothing was recorded in it.' },
}
