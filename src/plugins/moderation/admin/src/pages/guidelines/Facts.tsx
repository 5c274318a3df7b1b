import { Typography } from '@strapi/design-system';
import type { GuidelineInAll } from '../../../../shared/desk';
import { useText } from '../../components/useText';

/** A guideline's code, version, and how often it was cited. */
export const Facts = ({ guideline: { code, version, cited } }: { guideline: GuidelineInAll }) => {
  const { text } = useText();
  return (
    <Typography tag="p" variant="pi" textColor="neutral600" paddingBottom={2}>
      <bdi>{code}</bdi> · {text('guidelines.version', { version })} · {text('guidelines.cited', { count: cited })}
    </Typography>
  );
};
