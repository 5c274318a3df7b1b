import type { Finding, Span } from '../../../shared/contracts';

/** What one rule found, in all the places where it found it. Its number is its place in the list, from 1. */
export type Found = Omit<Finding, 'span'> & { spans: Span[] };

/** Findings that say the same put together: five links are one reason, not five. */
export const together = (findings: readonly Finding[]): Found[] => {
  const found = new Map<string, Found>();
  for (const { span, ...finding } of findings) {
    const key = JSON.stringify([finding.rule, finding.reason, finding.guideline]);
    const one = found.get(key) ?? { ...finding, spans: [] };
    if (span) one.spans.push(span);
    found.set(key, one);
  }
  return [...found.values()];
};

/** A stretch of a text, with the numbers of what was found in it. */
export interface Stretch {
  text: string;
  found: number[];
}

/** Cuts a text where a span begins or ends, so that spans may overlap. Spans outside the text are cut to it. */
export const stretches = (text: string, findings: readonly Finding[]): Stretch[] => {
  const within = (offset: number) => Math.min(Math.max(offset, 0), text.length);
  const spans = together(findings).flatMap((found, index) =>
    found.spans.map(({ from, to }) => ({ number: index + 1, from: within(from), to: within(to) })),
  );
  const cuts = [...new Set([0, text.length, ...spans.flatMap(({ from, to }) => [from, to])])].sort((a, b) => a - b);
  return cuts.slice(0, -1).map((from, index) => {
    const to = cuts[index + 1] ?? text.length;
    const here = spans.filter((span) => span.from <= from && to <= span.to).map(({ number }) => number);
    return { text: text.slice(from, to), found: [...new Set(here)] };
  });
};
