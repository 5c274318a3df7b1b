import { Button, Field, Flex, Modal, Typography } from '@strapi/design-system';
import { Trash } from '@strapi/icons';
import { type FormEvent, useState } from 'react';
import { useNavigate } from 'react-router-dom';
import { useEraseReaderMutation } from '../../api/readers';
import { useSaid } from '../../components/useSaid';
import { useText } from '../../components/useText';
import { home } from '../../plugin';

/** Erases the reader's data, after a word was typed: there is no way back. */
export const Erasure = ({ of }: { of: string }) => {
  const { text, direction } = useText();
  const said = useSaid();
  const navigate = useNavigate();
  const [send, { isLoading }] = useEraseReaderMutation();
  const [asking, setAsking] = useState(false);
  const [typed, setTyped] = useState('');
  const [flaw, setFlaw] = useState<string>();
  const word = text('reader.data.word');

  const ask = (open: boolean) => {
    setAsking(open);
    setTyped('');
    setFlaw(undefined);
  };

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (typed.trim() !== word) return setFlaw(text('reader.data.typeIt', { word }));
    const answer = await send(of);
    ask(false);
    if ('error' in answer) return said.refused(answer.error);
    said.done(text('reader.data.erased', { count: answer.data.erased }));
    // There is no such reader any more.
    navigate(home);
  };

  return (
    <Modal.Root open={asking} onOpenChange={ask}>
      <Modal.Trigger>
        <Button variant="danger-light" size="L" startIcon={<Trash />}>
          {text('reader.data.erase')}
        </Button>
      </Modal.Trigger>
      <Modal.Content dir={direction}>
        <Modal.Header closeLabel={text('desk.close')}>
          <Modal.Title>{text('reader.data.erase')}</Modal.Title>
        </Modal.Header>
        <Modal.Body>
          <Flex tag="form" id="erasure" direction="column" alignItems="stretch" gap={4} onSubmit={submit} noValidate>
            <Typography>{text('reader.data.ask')}</Typography>
            <Field.Root required error={flaw}>
              <Field.Label>{text('reader.data.typeIt', { word })}</Field.Label>
              <Field.Input
                dir="auto"
                autoComplete="off"
                value={typed}
                onChange={(event) => setTyped(event.target.value)}
              />
              <Field.Error />
            </Field.Root>
          </Flex>
        </Modal.Body>
        <Modal.Footer>
          <Modal.Close>
            <Button variant="tertiary">{text('reader.data.keep')}</Button>
          </Modal.Close>
          <Button type="submit" form="erasure" variant="danger" loading={isLoading}>
            {text('reader.data.erase')}
          </Button>
        </Modal.Footer>
      </Modal.Content>
    </Modal.Root>
  );
};
