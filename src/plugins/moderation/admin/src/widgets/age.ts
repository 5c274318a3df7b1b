/** How long ago an instant was, in the largest unit of which it is at least one; minutes at least. */
export const age = ({ from, now }: { from: string; now: number }) => {
  const minutes = Math.max(0, Math.floor((now - Date.parse(from)) / 60_000));
  if (minutes < 60) return { count: minutes, unit: 'minute' } as const;
  if (minutes < 24 * 60) return { count: Math.floor(minutes / 60), unit: 'hour' } as const;
  return { count: Math.floor(minutes / (24 * 60)), unit: 'day' } as const;
};
