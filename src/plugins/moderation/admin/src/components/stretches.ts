import type { Finding } from '../../../shared/contracts';

/** A stretch of a text in which the same findings hold; findings are numbered from 1. */
export interface Stretch {
  text: string;
  findings: number[];
}

/** Cuts a text where a finding's span begins or ends, so that spans may overlap. Spans outside the text are cut to it. */
export const stretches = (text: string, findings: readonly Finding[]): Stretch[] => {
  const within = (offset: number) => Math.min(Math.max(offset, 0), text.length);
  const spans = findings.flatMap(({ span }, index) =>
    span ? [{ number: index + 1, from: within(span.from), to: within(span.to) }] : [],
  );
  const cuts = [...new Set([0, text.length, ...spans.flatMap(({ from, to }) => [from, to])])].sort((a, b) => a - b);
  return cuts.slice(0, -1).map((from, index) => {
    const to = cuts[index + 1] ?? text.length;
    return {
      text: text.slice(from, to),
      findings: spans.filter((span) => span.from <= from && to <= span.to).map(({ number }) => number),
    };
  });
};
