import { readFileSync } from 'node:fs';
import path from 'node:path';

/** One example of the README: what is sent, and what the text under it promises. */
export interface Example {
  title: string;
  kind: 'sh' | 'graphql';
  code: string;
  variables: string;
  status: number;
  /** The answer as JSON text, with the README's shell variables in it. */
  answer: string;
}

interface Block {
  heading: string;
  /** The prose before the block, back to the block before. */
  before: string;
  language: string;
  code: string;
}

export const readme = () => readFileSync(path.resolve('README.md'), 'utf8');

/** All fenced blocks, each with the heading it stands under. */
const blocks = (text: string): Block[] => {
  let heading = '';
  return [...text.matchAll(/((?:(?!^```)[^\n]*\n)*?)^```(\w+)\n([\s\S]*?)^```$/gm)].map(([, before = '', ...rest]) => {
    heading = [...before.matchAll(/^#+ (.*)$/gm)].at(-1)?.[1] ?? heading;
    return { heading, before, language: rest[0] ?? '', code: rest[1] ?? '' };
  });
};

const isExample = ({ language, code }: Block) =>
  language === 'graphql' || (language === 'sh' && code.includes('curl') && code.includes('$NEWSROOM'));

const titleOf = ({ heading, language, code }: Block) =>
  `${heading}: ${language === 'sh' ? code.split('\n')[0] : `GraphQL’s ${/\{\s+(\w+)/.exec(code)?.[1]}`}`;

/** Every `curl` and GraphQL example, in order, each with the answer that follows it or that it shares with the one before. */
export const examplesOf = (text: string): Example[] => {
  const all = blocks(text);
  const examples: Example[] = [];
  for (const [index, block] of all.entries()) {
    if (!isExample(block)) continue;
    const next = all.findIndex((other, at) => at > index && isExample(other));
    const following = all.slice(index + 1, next < 0 ? undefined : next);
    const variables = following.find(({ before }) => /^Variables:$/m.test(before));
    const answer = following.find(({ language, before }) => language === 'json' && /Answers `\d+`/.test(before));
    const promise = answer?.before ?? all[index + 1]?.before ?? '';
    const shared = !answer && promise.includes('in the same shape') ? examples.at(-1)?.answer : undefined;
    const found = {
      title: titleOf(block),
      kind: block.language as Example['kind'],
      code: block.code,
      variables: variables?.code ?? '{}',
      status: Number(/Answers `(\d+)`/.exec(promise)?.[1]),
      answer: answer?.code ?? shared ?? '',
    };
    if (!found.status || !found.answer) throw new Error(`README promises no answer to "${found.title}"`);
    examples.push(found);
  }
  return examples;
};
