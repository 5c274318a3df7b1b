import { Button, Dialog } from '@strapi/design-system';
import { ArrowClockwise } from '@strapi/icons';
import { ConfirmDialog } from '@strapi/strapi/admin';
import { useState } from 'react';
import type { MailTemplateView } from '../../../../shared/mails';
import { type MailPlace, useRestoreMailMutation } from '../../api/mails';
import { useSaid } from '../../components/useSaid';
import { useText } from '../../components/useText';

interface Props {
  place: MailPlace;
  name: { mail: string; language: string };
  onRestored: (view: MailTemplateView) => void;
}

/** Takes the newsroom's own words out of a mail again, after asking. */
export const Restore = ({ place, name, onRestored }: Props) => {
  const { text } = useText();
  const said = useSaid();
  const [send] = useRestoreMailMutation();
  const [asking, setAsking] = useState(false);

  const restore = async () => {
    const answer = await send(place);
    setAsking(false);
    if ('error' in answer) return said.refused(answer.error);
    onRestored(answer.data);
    said.done(text('mails.restored', name));
  };

  return (
    <Dialog.Root open={asking} onOpenChange={setAsking}>
      <Dialog.Trigger>
        <Button variant="tertiary" size="L" startIcon={<ArrowClockwise />}>
          {text('mails.restore')}
        </Button>
      </Dialog.Trigger>
      <ConfirmDialog onConfirm={restore}>{text('mails.restore.ask', name)}</ConfirmDialog>
    </Dialog.Root>
  );
};
