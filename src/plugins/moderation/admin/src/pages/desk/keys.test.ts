import { digitOf, keyOf } from './keys';

describe('a shortcut', () => {
  test.each([
    ['a Latin letter', 'a', 'KeyA', false, 'a'],
    ['a capital, by Shift or Caps Lock', 'X', 'KeyX', true, 'x'],
    ['A on a French keyboard, where Q is elsewhere', 'a', 'KeyQ', false, 'a'],
    ['the place of A on a French keyboard, which writes q', 'q', 'KeyA', false, undefined],
    ['the place of A on an Arabic keyboard', 'ش', 'KeyA', false, 'a'],
    ['an Arabic digit', '١', 'Digit1', false, '1'],
    ['a digit of the number pad', '3', 'Numpad3', false, '3'],
    ['the digits of a French keyboard, without Shift', '&', 'Digit1', false, '1'],
    ['the digits of a French keyboard, with Shift', '1', 'Digit1', true, '1'],
    ['an exclamation mark', '!', 'Digit1', true, undefined],
    ['/ on a Turkish keyboard', '/', 'Digit7', true, '/'],
    ['. on a Turkish keyboard, where others have /', '.', 'Slash', false, undefined],
    ['dotless ı on a Turkish keyboard', 'ı', 'KeyI', false, undefined],
    ['ş on a Turkish keyboard', 'ş', 'Semicolon', false, undefined],
    ['a question mark', '?', 'Slash', true, '?'],
    ['an Arabic question mark', '؟', 'Slash', true, '?'],
    ['0, under which no guideline stands', '0', 'Digit0', false, undefined],
    ['Enter', 'Enter', 'Enter', false, undefined],
    ['a key that waits for an accent', 'Dead', 'KeyE', false, undefined],
    ['a letter without a meaning', 'q', 'KeyQ', false, undefined],
  ])('%s is known by what it writes, or by its place', (_what, key, code, shiftKey, expected) =>
    expect(keyOf({ key, code, shiftKey })).toBe(expected),
  );

  test('digits count guidelines from the first', () => {
    expect(digitOf('1')).toBe(0);
    expect(digitOf('9')).toBe(8);
    expect(digitOf('a')).toBeUndefined();
  });
});
