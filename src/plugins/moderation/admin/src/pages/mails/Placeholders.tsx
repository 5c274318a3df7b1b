import { Box, Typography } from '@strapi/design-system';
import type { PlaceholderView } from '../../../../shared/mails';
import { useText } from '../../components/useText';

/** What can stand in the mail, and how. */
export const Placeholders = ({ placeholders }: { placeholders: PlaceholderView[] }) => {
  const { text } = useText();
  const groups = [
    { name: 'mails.inside', of: placeholders.filter(({ alone }) => !alone) },
    { name: 'mails.alone', of: placeholders.filter(({ alone }) => alone) },
    { name: 'mails.required', of: placeholders.filter(({ required }) => required) },
  ] as const;
  return (
    <Box background="neutral100" hasRadius padding={3}>
      {groups
        .filter(({ of }) => of.length > 0)
        .map(({ name, of }) => (
          <Typography key={name} tag="p" variant="pi" textColor="neutral700">
            {text(name)}{' '}
            {of.map((one, index) => (
              <span key={one.name}>
                {index > 0 && ' '}
                <code dir="ltr">{`{${one.name}}`}</code>
              </span>
            ))}
          </Typography>
        ))}
    </Box>
  );
};
