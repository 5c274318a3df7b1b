import { Button, Flex, Typography } from '@strapi/design-system';
import { useForm } from '@strapi/strapi/admin';
import { styled } from 'styled-components';
import { useText } from '../../components/useText';

/** Saves, or says that there is nothing to save; always within reach of a thumb. */
export const Save = () => {
  const { text } = useText();
  const modified = useForm('Save', ({ modified }) => modified);
  const isSubmitting = useForm('Save', ({ isSubmitting }) => isSubmitting);
  const resetForm = useForm('Save', ({ resetForm }) => resetForm);
  return (
    <Bar background="neutral0" shadow="popupShadow" hasRadius padding={3} gap={3} wrap="wrap">
      <Button type="submit" size="L" disabled={!modified} loading={isSubmitting}>
        {text('settings.save')}
      </Button>
      {modified && (
        <Button variant="tertiary" size="L" onClick={() => resetForm()}>
          {text('settings.discard')}
        </Button>
      )}
      <Typography role="status" variant="pi" textColor="neutral600">
        {text(modified ? 'settings.unsaved' : 'settings.nothing')}
      </Typography>
    </Bar>
  );
};

const Bar = styled(Flex)`
  position: sticky;
  inset-block-end: ${({ theme }) => theme.spaces[2]};
  z-index: 1;
`;
