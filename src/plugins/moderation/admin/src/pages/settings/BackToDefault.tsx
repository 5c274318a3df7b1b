import { Button } from '@strapi/design-system';
import { ArrowClockwise } from '@strapi/icons';
import { useText } from '../../components/useText';

interface Props {
  /** What is set. */
  name: string;
  preset: string;
  onBack: () => void;
}

/** Puts what the environment says back into the field; like any other change it holds once it is saved. */
export const BackToDefault = ({ name, preset, onBack }: Props) => {
  const { text } = useText();
  return (
    <Button
      variant="ghost"
      startIcon={<ArrowClockwise />}
      aria-label={text('settings.backNamed', { name, preset })}
      onClick={onBack}
    >
      {text('settings.back', { preset })}
    </Button>
  );
};
