/** Units of lengths of time; `{n}` is a number. `one` where the number is one. */
export const durations = {
  seconds: '{n} seconds',
  second: '1 second',
  minutes: '{n} minutes',
  minute: '1 minute',
  hours: '{n} hours',
  hour: '1 hour',
  days: '{n} days',
  day: '1 day',
  less: 'less than a second',
}
