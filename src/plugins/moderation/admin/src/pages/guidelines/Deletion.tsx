import { Button, Dialog, Typography } from '@strapi/design-system';
import { Trash } from '@strapi/icons';
import { ConfirmDialog } from '@strapi/strapi/admin';
import { useId, useState } from 'react';
import type { GuidelineInAll } from '../../../../shared/desk';
import { useDeleteGuidelineMutation } from '../../api/guidelines';
import { useSaid } from '../../components/useSaid';
import { useText } from '../../components/useText';
import { useNaming } from './useNaming';

/** Deletes a guideline that no decision cites, after asking; for any other it says why that cannot be. */
export const Deletion = ({ guideline }: { guideline: GuidelineInAll }) => {
  const { text } = useText();
  const said = useSaid();
  const reason = useId();
  const title = useNaming()(guideline);
  const [send] = useDeleteGuidelineMutation();
  const [asking, setAsking] = useState(false);

  if (guideline.cited > 0)
    return (
      <>
        <Button variant="danger-light" size="L" startIcon={<Trash />} disabled aria-describedby={reason}>
          {text('guidelines.delete')}
        </Button>
        <Typography id={reason} variant="pi" textColor="neutral600">
          {text('guidelines.delete.cited')}
        </Typography>
      </>
    );

  const remove = async () => {
    const answer = await send(guideline.code);
    setAsking(false);
    if ('error' in answer) said.refused(answer.error);
    else said.done(text('guidelines.delete.done', { title }));
  };

  return (
    <Dialog.Root open={asking} onOpenChange={setAsking}>
      <Dialog.Trigger>
        <Button variant="danger-light" size="L" startIcon={<Trash />}>
          {text('guidelines.delete')}
        </Button>
      </Dialog.Trigger>
      <ConfirmDialog onConfirm={remove}>{text('guidelines.delete.ask', { title })}</ConfirmDialog>
    </Dialog.Root>
  );
};
