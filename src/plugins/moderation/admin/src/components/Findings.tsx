import { Typography } from '@strapi/design-system';
import { styled } from 'styled-components';
import type { ModeratorComment } from '../../../shared/contracts';
import { Section } from './Section';
import { type Found, together } from './stretches';
import { type Text, useText } from './useText';

interface Props {
  comment: Pick<ModeratorComment, 'findings' | 'state'>;
  /** A guideline's title by its code. */
  titleOf: (code: string) => string;
}

/** What the rules found when the comment came in: which rule, under which guideline, and why; numbered as in the text. */
export const Findings = ({ comment, titleOf }: Props) => {
  const { text } = useText();
  if (comment.findings.length === 0) return null;
  return (
    <Section title={text(comment.state === 'pending' ? 'comment.findings' : 'comment.found')}>
      <Numbered>
        {together(comment.findings).map((finding, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: findings are never moved; their place is their name
          <li key={index}>
            <Typography tag="p" dir="auto">
              {reason(finding, text)}
            </Typography>
            <Typography tag="p" variant="pi" textColor="neutral600">
              {text('by.rule', { name: finding.rule })}
              {finding.guideline && ` · ${text('desk.finding.guideline', { title: titleOf(finding.guideline) })}`}
            </Typography>
          </li>
        ))}
      </Numbered>
    </Section>
  );
};

/** The rule that holds every comment speaks the panel's language; others say what they found in their own words. */
const reason = ({ rule, reason }: Found, text: Text): string =>
  rule === 'premoderate' ? text(/\d/.test(reason) ? 'finding.trusted' : 'finding.premoderate') : reason;

const Numbered = styled.ol`
  list-style: decimal;
  padding-inline-start: 2rem;
  font-size: 1.4rem;
  color: ${({ theme }) => theme.colors.neutral800};
`;
