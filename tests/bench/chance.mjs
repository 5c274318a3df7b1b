// Numbers that look like chance and are the same in each run, so that two runs measure the same data.

let seed = 20_260_101;

/** A number from 0 up to, not including, 1 (mulberry32, public domain, Tommy Ettinger). */
export const chance = () => {
  seed = (seed + 0x6d2b79f5) | 0;
  let t = Math.imul(seed ^ (seed >>> 15), 1 | seed);
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
  return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
};

export const pick = (list) => list[Math.floor(chance() * list.length)];

const alphabet = 'abcdefghijklmnopqrstuvwxyz0123456789';

/** An id in the form of Strapi's. */
export const pickId = () => {
  let id = alphabet[Math.floor(chance() * 26)];
  while (id.length < 24) id += alphabet[Math.floor(chance() * 36)];
  return id;
};

const words = `the a ferry council harbour morning people school river market price question answer street winter bridge
  paper reader evening city never always should could would think because before after about between nobody everyone
  timetable library honest careful and or but with without under over again`.split(/\s+/);

/** Words up to about so many characters. */
export const pickWords = (length) => {
  let text = pick(words);
  while (text.length < length) text += ` ${pick(words)}`;
  return text.slice(0, length).trimEnd();
};

export const pickAddress = () =>
  `10.${Math.floor(chance() * 256)}.${Math.floor(chance() * 256)}.${Math.floor(chance() * 256)}`;

/** Starts the numbers elsewhere: each load worker is its own crowd. */
export const reseed = (number) => {
  seed = number;
};
