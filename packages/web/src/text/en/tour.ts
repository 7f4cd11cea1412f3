/** Words of the walk through the demo capture. */
export const tour = {
  label: 'Tour of this capture',
  stop: 'Stop {number} of {total}',
  start: 'Start the tour',
  next: 'Next stop',
  back: 'Previous stop',
  end: 'End the tour',
  stops: 'All stops',
  show: 'Show it again',
  done: 'That was the last stop. Now open a capture of your own.',
}
