import { Button, Flex, Modal, Typography } from '@strapi/design-system';
import { styled } from 'styled-components';
import { Key } from './Key';
import { type TextKey, useText } from './useText';

interface Props {
  isOpen: boolean;
  onOpen: (open: boolean) => void;
  onPreferences: () => void;
  shortcuts: boolean;
  guidelines: { title: string }[];
}

const keys: [string, TextKey][] = [
  ['A', 'action.approve'],
  ['E', 'action.escalate'],
  ['U', 'desk.uphold'],
  ['R', 'action.reopen'],
  ['N', 'action.note'],
  ['S', 'desk.skip'],
  ['J', 'desk.key.next'],
  ['K', 'desk.key.previous'],
  ['X', 'desk.key.select'],
  ['Shift X', 'desk.key.range'],
  ['Z', 'action.undo'],
  ['B', 'desk.unveil'],
  ['/', 'desk.search'],
  ['?', 'desk.help'],
];

/** All keys, with what they do here and now. */
export const Help = ({ isOpen, onOpen, onPreferences, shortcuts, guidelines }: Props) => {
  const { text, direction } = useText();
  return (
    <Modal.Root open={isOpen} onOpenChange={onOpen}>
      <Modal.Content dir={direction}>
        <Modal.Header closeLabel={text('desk.close')}>
          <Modal.Title>{text('desk.help')}</Modal.Title>
        </Modal.Header>
        <Modal.Body>
          <Flex direction="column" alignItems="stretch" gap={3}>
            <Typography>{text(shortcuts ? 'desk.help.on' : 'desk.help.off')}</Typography>
            {/* It also lets the keyboard into what may have to be scrolled. */}
            <div>
              <Button size="S" variant="tertiary" onClick={onPreferences}>
                {text('desk.preferences')}
              </Button>
            </div>
            <Keys>
              {keys.map(([key, name]) => (
                <Line key={key} keys={key} does={text(name)} />
              ))}
              {guidelines.slice(0, 9).map(({ title }, index) => (
                <Line key={title} keys={String(index + 1)} does={text('desk.key.reject', { title })} />
              ))}
            </Keys>
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

const Line = ({ keys, does }: { keys: string; does: string }) => (
  <div>
    <dt>
      {keys.split(' ').map((key) => (
        <span key={key}>
          <span hidden={false} style={{ position: 'absolute', clip: 'rect(0 0 0 0)', overflow: 'hidden' }}>
            {key}
          </span>
          <Key name={key} />{' '}
        </span>
      ))}
    </dt>
    <dd>{does}</dd>
  </div>
);

const Keys = styled.dl`
  display: grid;
  grid-template-columns: repeat(auto-fill, minmax(24rem, 1fr));
  gap: 0.8rem 2rem;
  font-size: 1.4rem;
  color: ${({ theme }) => theme.colors.neutral800};
  div {
    display: flex;
    gap: 1rem;
  }
  dt {
    position: relative;
    min-width: 7rem;
  }
`;
