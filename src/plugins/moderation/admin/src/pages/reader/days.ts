/* Days as a date field has them, `YYYY-MM-DD`, by the clock of whoever sits before it. */

const pad = (number: number) => String(number).padStart(2, '0');
const written = (date: Date) => `${date.getFullYear()}-${pad(date.getMonth() + 1)}-${pad(date.getDate())}`;

/** The day on which an instant falls here. */
export const dayOf = (instant: string): string => written(new Date(instant));

export const tomorrow = (): string => {
  const date = new Date();
  date.setDate(date.getDate() + 1);
  return written(date);
};

/** The instant at which a day begins here; ISO 8601 in UTC. */
export const startOf = (day: string): string => new Date(`${day}T00:00:00`).toISOString();
