import { Box, Button, Field, Flex, Textarea, Typography } from '@strapi/design-system';
import { type FormEvent, useState } from 'react';
import type { ReaderNote } from '../../../../shared/desk';
import { flawsOf } from '../../api/flaws';
import { useAddReaderNoteMutation } from '../../api/readers';
import { Card } from '../../components/Card';
import { useSaid } from '../../components/useSaid';
import { useText } from '../../components/useText';
import { When } from '../../components/When';

interface Props {
  /** The reader's key. */
  of: string;
  notes: ReaderNote[];
  mayAdd: boolean;
}

/** What colleagues noted about the reader, newest first. Readers never see it. */
export const Notes = ({ of, notes, mayAdd }: Props) => {
  const { text } = useText();
  return (
    <Card title={text('reader.notes')}>
      {mayAdd && <NoteForm of={of} />}
      {notes.length === 0 && <Typography>{text('reader.notes.none')}</Typography>}
      <ul>
        {notes.map((note) => (
          <Box key={note.documentId} tag="li" paddingBottom={4}>
            <Typography tag="p" dir="auto" style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
              {note.text}
            </Typography>
            <Typography tag="p" variant="pi" textColor="neutral600">
              <bdi>{note.by}</bdi> · <When at={note.at} />
            </Typography>
          </Box>
        ))}
      </ul>
    </Card>
  );
};

const NoteForm = ({ of }: { of: string }) => {
  const { text } = useText();
  const said = useSaid();
  const [send, { isLoading }] = useAddReaderNoteMutation();
  const [note, setNote] = useState('');
  const [flaw, setFlaw] = useState<string>();

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (!note.trim()) return setFlaw(text('reader.note.missing'));
    const answer = await send({ key: of, text: note.trim() });
    if ('error' in answer) {
      setFlaw(flawsOf(answer.error).text);
      said.refused(answer.error);
    } else {
      setFlaw(undefined);
      setNote('');
      said.done(text('reader.note.kept'));
    }
  };

  return (
    <Flex tag="form" direction="column" alignItems="stretch" gap={2} paddingBottom={4} onSubmit={submit} noValidate>
      <Field.Root required error={flaw}>
        <Field.Label>{text('reader.note.label')}</Field.Label>
        <Textarea dir="auto" value={note} maxLength={2000} onChange={(event) => setNote(event.target.value)} />
        <Field.Error />
      </Field.Root>
      <Box>
        <Button type="submit" variant="secondary" size="L" loading={isLoading}>
          {text('reader.note.add')}
        </Button>
      </Box>
    </Flex>
  );
};
