/** What each tab of the details is for, and where the demo capture shows it. */
export const tabHelp = {
  label: 'About this tab: {tab}',
  sample: 'In the demo capture:',
  show: 'Show request {number} of the demo',
  tabs: {
    summary: {
      what: 'What became of the request in plain words, with tokens and IDs decoded.',
      sample: 'Request 10 asks for the locations of an organization; its token can be read here.',
    },
    timing: {
      what: 'Where the time went, phase by phase, and what the longest of them means.',
      sample: 'The list of locations waits 1.8 s for the server, and Server-Timing says why.',
    },
    headers: {
      what: 'What both sides said about the message: in the order of the file, duplicates kept, tracking IDs on top.',
      sample: 'The answer with the locations carries the tracking ID under which its services logged it.',
    },
    payload: {
      what: 'What the browser sent along: parameters of the address, forms, files, JSON, XML, GraphQL.',
      sample: 'Before any location is loaded, a form trades a one-time code for an access token.',
    },
    preview: {
      what: 'The content of the answer, read for a person: a tree or a table, an image, a page without scripts.',
      sample: 'The locations as a tree or as a table: one of the six has no main number.',
    },
    response: {
      what: 'The content as it came: set out, as text, in bytes, with its charset.',
      sample: 'The page of the organization is the HTML from which all further requests follow.',
    },
    cookies: {
      what: 'Cookies that were sent and set, and why a browser may refuse one.',
      sample: 'With the page two cookies are set, one of them kept from scripts.',
    },
    messages: {
      what: 'What went over a WebSocket or an event stream, in the order of time.',
      sample: 'The page subscribes to changes of the locations, and is told that saving failed.',
    },
    initiator: {
      what: 'Why the request was sent: the chain from the page, and the line of code.',
      sample: 'The script of the page asks for the locations; function, line and column are named.',
    },
    findings: {
      what: 'What the diagnosis says about this request, with evidence, next step and what is not proven.',
      sample: 'Saving the address of a location fails with 502: the cause of the complaint.',
    },
    raw: {
      what: 'The entry as it stands in the file.',
      sample: 'The second attempt to save the location, with a tracking ID of its own.',
    },
  },
}
