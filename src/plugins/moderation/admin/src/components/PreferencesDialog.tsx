import { Box, Button, Field, Flex, Modal, Toggle } from '@strapi/design-system';
import type { Preferences } from '../pages/desk/usePreferences';
import { useText } from './useText';

interface Props {
  isOpen: boolean;
  onOpen: (open: boolean) => void;
  preferences: Preferences;
  onChange: (preferences: Preferences) => void;
}

const names = ['shortcuts', 'blur', 'large'] as const;

/** What a person sets for this browser alone. */
export const PreferencesDialog = ({ isOpen, onOpen, preferences, onChange }: Props) => {
  const { text, direction } = useText();
  return (
    <Modal.Root open={isOpen} onOpenChange={onOpen}>
      <Modal.Content dir={direction}>
        <Modal.Header closeLabel={text('desk.close')}>
          <Modal.Title>{text('desk.preferences')}</Modal.Title>
        </Modal.Header>
        <Modal.Body>
          <Flex direction="column" alignItems="stretch" gap={5}>
            {names.map((name) => (
              <Field.Root key={name} name={name} hint={text(`desk.preference.${name}.hint`)}>
                <Field.Label>{text(`desk.preference.${name}`)}</Field.Label>
                <Box maxWidth="32rem">
                  <Toggle
                    onLabel={text('desk.on')}
                    offLabel={text('desk.off')}
                    checked={preferences[name]}
                    onChange={(event: { target: { checked: boolean } }) =>
                      onChange({ ...preferences, [name]: event.target.checked })
                    }
                  />
                </Box>
                <Field.Hint />
              </Field.Root>
            ))}
          </Flex>
        </Modal.Body>
        <Modal.Footer>
          <Modal.Close>
            <Button variant="tertiary">{text('desk.close')}</Button>
          </Modal.Close>
        </Modal.Footer>
      </Modal.Content>
    </Modal.Root>
  );
};
