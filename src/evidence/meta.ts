/** Which evidence this is, when it was checked, and when it must be checked again. */
export const meta = {
  version: '2026.11',
  reviewed: '2026-11',
  nextReview: '2027-11',
} as const;

/** Whether the review is past due: the whole month named as the next review is still in time. */
export const isStale = (now: number, nextReview: string = meta.nextReview): boolean => {
  const [year = 0, month = 1] = nextReview.split('-').map(Number);
  return now >= Date.UTC(year, month, 1);
};
