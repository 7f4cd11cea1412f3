/** Words of the timeline above the list. */
export const overview = {
  label: 'Timeline',
  text: '{count} requests over {span}, {failed} failed.',
  from: 'Show from',
  to: 'Show to',
  moment: '{at} after the first request',
  clear: 'Show the whole time',
  hint: 'Drag to show a stretch of time',
}
