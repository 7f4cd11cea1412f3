/** One line of examples: a command, and what it does. */
export interface ExampleText {
  readonly command: string
  readonly does: string
}

export interface VerbText {
  readonly summary: string
  readonly usage: readonly string[]
  /** The first things a reader sees. */
  readonly examples: readonly [ExampleText, ExampleText, ExampleText]
  readonly notes: readonly string[]
}

export type VerbName =
  | 'workbench'
  | 'triage'
  | 'sanitize'
  | 'verify'
  | 'keep'
  | 'diagnose'
  | 'compare'
  | 'playbook'
  | 'capture'
  | 'miss'
  | 'explain'

/** What the help of each command says. */
export const verbs: Readonly<Record<VerbName, VerbText>> = {
  workbench: {
    summary: 'open captures in the browser: verdict, findings, every request with its details',
    usage: [
      'haruspex [<file|->…] [--port <number>] [--open|--no-open]',
      'haruspex workbench [<file|->…] [--port <number>] [--open|--no-open]',
    ],
    examples: [
      { command: 'haruspex session.har', does: 'open the workbench on it, and print its address' },
      { command: 'haruspex', does: 'the same with a demo capture that shows what there is to see' },
      { command: 'haruspex working.har broken.har', does: 'the same with several' },
    ],
    notes: [
      'It is served to this machine only, at an address that nobody can guess, until you press Ctrl-C.',
      'On a desktop the browser is opened. Over ssh or in a script the address is only printed; --open and --no-open decide otherwise.',
      'The browser reads the file itself and nothing is sent anywhere. Secrets are shown there as they are: it is your screen.',
    ],
  },
  triage: {
    summary: 'verdict, findings, tracking IDs, and a sanitized copy beside the capture',
    usage: [
      'haruspex triage <file|-> [-o <copy>] [--receipt <file>] [--policy <name|file>] [--report <file>]',
    ],
    examples: [
      { command: 'haruspex triage session.har', does: 'tell what went wrong; write session.sanitized.har' },
      { command: 'haruspex triage session.har.gz -o safe.har', does: 'the same, with a name of your own' },
      { command: 'haruspex triage session.har --json', does: 'the same for a program' },
    ],
    notes: [
      'Run again, it replaces a copy whose receipt shows that it is ours and unchanged. Any other file needs --force.',
    ],
  },
  sanitize: {
    summary: 'a copy without secrets, the rest byte for byte as it was, and the receipt of what was removed',
    usage: [
      'haruspex sanitize <file|-> [-o <copy|->] [--receipt <file>] [--policy <name|file>] [--redact-from <file|->]',
      'haruspex sanitize <file|-> --check [--report <file>]',
    ],
    examples: [
      {
        command: 'haruspex sanitize session.har',
        does: 'write session.sanitized.har and session.sanitized.receipt.ndjson',
      },
      { command: 'haruspex sanitize - -o - < session.har > safe.har', does: 'as part of a pipe' },
      { command: 'haruspex sanitize session.har --check', does: 'exit 1 if there is anything to remove' },
    ],
    notes: [
      'A report is Markdown, SARIF 2.1.0 or JSON, by the ending of its name; it is made of the receipt.',
      'The copy is verified before it gets its name; when that fails, nothing is written and the exit code is 3.',
      'With -o - a receipt is written only where --receipt says so.',
      '--redact-from takes one value a line, in UTF-8; a line in quotes is a JSON string. See docs/manual-redaction.md.',
    ],
  },
  verify: {
    summary: 'whether a copy is free of secrets, or is proven to be the sanitized form of an original',
    usage: [
      'haruspex verify <copy> [--policy <name|file>]',
      'haruspex verify <original> <copy> [--receipt <file>] [--policy <name|file>]',
      'haruspex verify <copy> --reveal <pointer|line> (--key-file <file> [--proof <file>] | --proof <file>)',
    ],
    examples: [
      { command: 'haruspex verify session.sanitized.har', does: 'search it again for secrets' },
      {
        command: 'haruspex verify session.har session.sanitized.har',
        does: 'prove that only what the receipt lists was changed',
      },
      { command: 'haruspex verify session.sanitized.har --json', does: 'the same for a program' },
    ],
    notes: [
      'Exit code 0: verified; 3: not verified.',
      'A receipt names the policy of its copy: a built-in one is found, a file must be named with --policy.',
      'With --reveal the value is read from stdin or --value-from, never from a flag. docs/receipts.md tells how proofs work.',
    ],
  },
  keep: {
    summary: 'a redaction that was wrong becomes a line of a policy file',
    usage: ['haruspex keep <receipt> <pointer|line> [--policy <file>] [--reason <text>] [--position]'],
    examples: [
      {
        command: 'haruspex keep session.sanitized.receipt.ndjson 12 --reason "a public ID"',
        does: 'keep what line 12 tells of, from now on, in haruspex.policy.json',
      },
      {
        command: 'haruspex keep session.sanitized.receipt.ndjson /log/entries/0/request/url',
        does: 'the same by its place',
      },
      {
        command: 'haruspex sanitize session.har --policy haruspex.policy.json --force',
        does: 'make the copy again with it',
      },
    ],
    notes: ['The value itself is neither read nor written. Said twice, it is written once.'],
  },
  diagnose: {
    summary: 'what went wrong, as findings ranked by cause',
    usage: [
      'haruspex diagnose <file|-> [--json] [--all] [--report <file>] [--fail-on <severity>]',
      'haruspex diagnose <file|-> [--endpoints [--api]] [--steps] [--json]',
    ],
    examples: [
      { command: 'haruspex diagnose session.har', does: 'verdict and findings, each with its next step' },
      {
        command: 'haruspex diagnose session.har --report findings.html',
        does: 'write a page to open or to send',
      },
      { command: 'haruspex diagnose session.har --fail-on error', does: 'exit 1 if there is an error' },
    ],
    notes: [
      'A report is Markdown, a page of HTML, SARIF 2.1.0 or JSON, by the ending of its name.',
      'What is printed comes from a sanitized copy that is made in passing: no secret is shown.',
      '--endpoints and --steps go together; with --json they come beside the findings.',
    ],
  },
  compare: {
    summary: 'how a capture in which it does not work differs from one in which it works',
    usage: [
      'haruspex compare <working> <broken> [--map <working=broken,…>] [--report <file>] [--fail-on <severity>]',
    ],
    examples: [
      { command: 'haruspex compare working.har broken.har', does: 'what differs, what explains it first' },
      {
        command: 'haruspex compare working.har broken.har --map shop.example=staging.shop.example',
        does: 'say which hosts stand for each other, where it is not found out',
      },
      {
        command: 'haruspex compare working.har broken.har --report comparison.md',
        does: 'write it down as Markdown, too; .json for a program',
      },
    ],
    notes: [
      'Requests are matched by method, path and operation; IDs, times, tokens and names of users and tenants are no difference.',
      'What is printed comes from sanitized copies that are made in passing: no secret is shown.',
    ],
  },
  playbook: {
    summary: 'a guided run from a complaint to its answer: what to ask for, where to look, whom to ask',
    usage: [
      'haruspex playbook',
      'haruspex playbook <name> <file|-> [--working <file>] [--error-text-from <file|->] [--at <time>] [--knowledge <folder>]',
    ],
    examples: [
      {
        command: 'haruspex playbook slow session.har',
        does: 'which request is slow, in which phase, and its tracking ID',
      },
      {
        command: 'haruspex playbook hidden session.har --working colleague.har',
        does: 'why an option is not there, beside somebody who has it',
      },
      {
        command: 'haruspex playbook cannot-enable session.har --error-text-from error.txt',
        does: 'what the error really says, and whom to ask',
      },
    ],
    notes: [
      'Without a name it lists the playbooks. docs/playbooks.md tells their steps, docs/knowledge.md how to add words of your own.',
      'What is printed comes from a sanitized copy that is made on the way: no secret is shown.',
    ],
  },
  capture: {
    summary: 'visit a page with a real Chromium and write what its network did, as a HAR',
    usage: ['haruspex capture <url> [-o <file>] [--visible] [--seconds <count>]'],
    examples: [
      { command: 'haruspex capture https://shop.example/', does: 'write shop.example.har' },
      {
        command: 'haruspex capture https://shop.example/ -o start.har',
        does: 'the same, with a name of your own',
      },
      {
        command: 'haruspex capture https://shop.example/ --visible --seconds 60',
        does: 'show the browser, and record for a minute what you do in it',
      },
    ],
    notes: [
      'The browser begins without cookies, cache and extensions, and its profile is gone afterwards.',
      'What is written is the original: it holds secrets. Share only a sanitized copy.',
    ],
  },
  miss: {
    summary: 'report a value that was not removed, by its place and form, without sending the value',
    usage: ['haruspex miss <file|-> <pointer> [--layer <steps>] [--json]'],
    examples: [
      {
        command: 'haruspex miss session.har /log/entries/3/request/headers/7/value',
        does: 'a header that was overlooked',
      },
      {
        command: 'haruspex miss session.har /log/entries/3/response/content/text --layer json:/user/badge',
        does: 'a field in the JSON of a body',
      },
      {
        command: 'haruspex miss session.har /log/entries/3/request/url --layer query:badge --json',
        does: 'a field of a query, for a program',
      },
    ],
    notes: [
      'The report names no part of the value. Read it before you send it: names of fields stand in it.',
      'Until the miss is mended, sanitize --redact-from removes the value.',
    ],
  },
  explain: {
    summary: 'what a rule, code, header, method, phase, status or network error means',
    usage: ['haruspex explain [<topic>]'],
    examples: [
      { command: 'haruspex explain slow-wait', does: 'a rule, by its name or its code' },
      { command: 'haruspex explain Set-Cookie', does: 'a header, a method, a phase, a status …' },
      { command: 'haruspex explain', does: 'list what can be explained' },
    ],
    notes: [],
  },
}
