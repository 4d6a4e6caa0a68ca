/** every 4 hours, every day, every 90 minutes */
export function everyWords(minutes: number | undefined): string {
  if (minutes === undefined) return 'once'
  if (minutes % 1_440 === 0) return minutes === 1_440 ? 'every day' : `every ${minutes / 1_440} days`
  if (minutes % 60 === 0) return minutes === 60 ? 'every hour' : `every ${minutes / 60} hours`
  return `every ${minutes} minutes`
}
