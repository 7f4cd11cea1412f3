/** Words of the parts that everything is built of. */
export const kit = {
  copy: 'Copy',
  copied: 'Copied',
  copyFailed: 'The browser did not allow copying',
  close: 'Close',
  clear: 'Clear',
  cancel: 'Cancel',
  more: 'More',
  less: 'Less',
  loading: 'Loading …',
  severity: { error: 'Error', warning: 'Warning', note: 'Note' },
  confidence: { certain: 'certain', likely: 'likely', possible: 'possible' },
}
