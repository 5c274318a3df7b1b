/** What the newsroom refused, with its name and, where readers may try again, in how many seconds. */
export class Refusal extends Error {
  constructor(status, { name, message, details } = {}) {
    super(message ?? `The newsroom answered ${status}`);
    this.name = name ?? 'Refusal';
    this.status = status;
    this.details = details;
  }
}

/**
 * One call of the public API: `ask('/articles', { locale })`. Nested objects and lists of the query are written as Strapi
 * reads them: `filters[slug][$eq]=…`.
 * @throws Refusal with the newsroom's own name for it
 */
export const ask = async (path, query = {}, { method = 'GET', data } = {}) => {
  const pairs = pairsOf(query);
  const search = pairs.length > 0 ? `?${new URLSearchParams(pairs)}` : '';
  const response = await fetch(`/api${path}${search}`, {
    method,
    ...(data && { headers: { 'Content-Type': 'application/json' }, body: JSON.stringify({ data }) }),
  });
  const body = await response.json().catch(() => ({}));
  if (!response.ok) throw new Refusal(response.status, body.error);
  return body;
};

const pairsOf = (value, name = '') => {
  if (value === undefined || value === null) return [];
  if (typeof value !== 'object') return [[name, String(value)]];
  return Object.entries(value).flatMap(([key, inner]) => pairsOf(inner, name ? `${name}[${key}]` : key));
};
