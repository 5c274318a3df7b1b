/**
 * The network that an address belongs to, as one subscriber holds it: an IPv4 address whole; of an IPv6 address the /64,
 * inside which a device takes new addresses as it likes (RFC 8981). An IPv4 address mapped into IPv6 (RFC 4291, 2.5.5.2)
 * is an IPv4 address. What is no address is answered as it is.
 */
export const networkOf = (address: string): string => {
  const [plain = ''] = address.toLowerCase().split('%');
  if (!plain.includes(':')) return plain;
  const groups = groupsOf(plain);
  if (!groups) return plain;
  const isMapped = groups.slice(0, 5).every((group) => group === 0) && groups[5] === 0xffff;
  if (isMapped) return quads(groups.slice(6));
  return `${groups
    .slice(0, 4)
    .map((group) => group.toString(16))
    .join(':')}::/64`;
};

const quads = (groups: number[]) => groups.flatMap((group) => [group >> 8, group & 255]).join('.');

/** The eight groups of an IPv6 address, `::` and a dotted end written out. */
const groupsOf = (address: string): number[] | undefined => {
  const [before = '', after, ...more] = address.split('::');
  if (more.length > 0) return undefined;
  const [head, tail] = [listed(before), listed(after ?? '')];
  const missing = 8 - head.length - tail.length;
  if (after === undefined ? missing !== 0 : missing < 1) return undefined;
  const groups = [...head, ...Array<number>(missing).fill(0), ...tail];
  return groups.every((group) => group >= 0 && group <= 0xffff) ? groups : undefined;
};

const listed = (part: string): number[] => (part === '' ? [] : part.split(':').flatMap(groupOf));

const groupOf = (group: string): number[] => {
  const [, ...bytes] = /^(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})$/.exec(group)?.map(Number) ?? [];
  const [a = 0, b = 0, c = 0, d = 0] = bytes;
  if (bytes.length === 4) return [(a << 8) | b, (c << 8) | d];
  return [/^[0-9a-f]{1,4}$/.test(group) ? Number.parseInt(group, 16) : Number.NaN];
};
