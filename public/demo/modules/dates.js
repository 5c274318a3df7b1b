import { element } from './element.js';
import { intlLocale, locale } from './languages.js';
import { list } from './words.js';

/** Browsers ship Intl without some languages: their months are in our words then, and their digits still come from Intl. */
const known = Intl.DateTimeFormat.supportedLocalesOf([intlLocale]).length > 0;
const digits = known ? intlLocale : `en-u-nu-${locale === 'ckb' ? 'arab' : 'latn'}`;

const plain = new Intl.NumberFormat(digits);
export const number = (value) => plain.format(value);

/** How this language writes dates: as Intl knows, or as we do where Intl does not. */
const format = (options) => {
  const formatter = new Intl.DateTimeFormat(intlLocale, options);
  return known ? (date) => formatter.format(date) : (date) => written(date, options);
};

const unGrouped = new Intl.NumberFormat(digits, { useGrouping: false });
const clock = new Intl.DateTimeFormat(digits, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });

/** Day, month, year and time, those of them that are asked for. */
const written = (date, { day, hour, timeZone }) => {
  const inUtc = timeZone === 'UTC';
  const sorani = locale === 'ckb';
  const parts = [
    day && `${unGrouped.format(date.getDate())}${sorani ? 'ی' : ''}`,
    list('months')[inUtc ? date.getUTCMonth() : date.getMonth()],
    unGrouped.format(inUtc ? date.getUTCFullYear() : date.getFullYear()),
  ];
  return [parts.filter(Boolean).join(' '), hour && clock.format(date)].filter(Boolean).join(sorani ? '، ' : ', ');
};

const day = format({ day: 'numeric', month: 'long', year: 'numeric' });
const moment = format({
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});
const month = format({ month: 'long', year: 'numeric', timeZone: 'UTC' });
const shortMonth = new Intl.DateTimeFormat(known ? intlLocale : digits, { month: 'narrow', timeZone: 'UTC' });

const at = (instant, text) => element('time', { datetime: instant }, text(new Date(instant)));

/** Days and moments as `<time>`. */
export const onDay = (instant) => at(instant, day);
export const atMoment = (instant) => at(instant, moment);

export const dayText = (instant) => day(new Date(instant));

/** `2026-11` as a month, and as the letter under a column. */
export const monthText = (name) => month(new Date(`${name}-15T00:00:00Z`));
export const monthLetter = (name) => {
  const date = new Date(`${name}-15T00:00:00Z`);
  return known ? shortMonth.format(date) : number(date.getUTCMonth() + 1);
};

/** Seconds as readers say them: minutes under an hour, hours under two days, then days. */
export const duration = (seconds) => {
  const [unit, size] = seconds < 3600 ? ['minute', 60] : seconds < 172_800 ? ['hour', 3600] : ['day', 86_400];
  const value = Math.max(1, Math.round(seconds / size));
  if (known) return new Intl.NumberFormat(intlLocale, { style: 'unit', unit, unitDisplay: 'long' }).format(value);
  return `${number(value)} ${list('units')[unit]}`;
};
