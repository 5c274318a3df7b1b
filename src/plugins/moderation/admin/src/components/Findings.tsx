import { Box, Typography } from '@strapi/design-system';
import type { Finding, ModeratorComment } from '../../../shared/contracts';
import { type Text, useText } from './useText';

/** What the rules found when the comment came in. */
export const Findings = ({ comment }: { comment: ModeratorComment }) => {
  const { text } = useText();
  if (comment.findings.length === 0) return null;
  return (
    <Box tag="section" paddingTop={3} borderStyle="solid" borderColor="neutral150" borderWidth="1px 0 0 0">
      <Typography tag="h3" variant="sigma" textColor="neutral600">
        {text(comment.state === 'pending' ? 'comment.findings' : 'comment.found')}
      </Typography>
      <Box tag="ul" paddingTop={1}>
        {comment.findings.map((finding) => (
          <li key={`${finding.rule} ${finding.reason} ${finding.span?.from ?? ''}`}>
            <Typography dir="auto">{reason(finding, text)}</Typography>
          </li>
        ))}
      </Box>
    </Box>
  );
};

/** The rule that holds every comment speaks the panel's language; others say what they found in their own words. */
const reason = ({ rule, reason, guideline }: Finding, text: Text): string => {
  if (rule === 'premoderate') return text(/\d/.test(reason) ? 'finding.trusted' : 'finding.premoderate');
  return guideline ? `${reason} (${guideline})` : reason;
};
