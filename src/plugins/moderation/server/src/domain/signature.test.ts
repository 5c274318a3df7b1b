import { isSigned, signatureOf } from './signature';

const [key, other] = ['k'.repeat(32), 'o'.repeat(32)];
const text = 'rostra/receipt/1/a';
const signature = signatureOf(text, key);

test('what one of the keys signed is signed, and nothing else', () => {
  expect(isSigned(text, { signature, keys: [other, key] })).toBe(true);
  expect(isSigned(text, { signature, keys: [other] })).toBe(false);
  expect(isSigned(text, { signature, keys: [] })).toBe(false);
  expect(isSigned(`${text}b`, { signature, keys: [key] })).toBe(false);
  for (const wrong of ['', signature.slice(1), `${signature}A`])
    expect(isSigned(text, { signature: wrong, keys: [key] })).toBe(false);
});

test('of the spellings that decode alike only its own is taken', () => {
  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
  const spellings = [...letters].map((last) => signature.slice(0, -1) + last);
  const bytes = Buffer.from(signature, 'base64url');
  expect(spellings.filter((one) => Buffer.from(one, 'base64url').equals(bytes))).toHaveLength(4);
  expect(spellings.filter((one) => isSigned(text, { signature: one, keys: [key] }))).toEqual([signature]);
});
