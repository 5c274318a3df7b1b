import { Box, Field, Radio } from '@strapi/design-system';
import { useField } from '@strapi/strapi/admin';
import type { DeskSettings } from '../../../../shared/desk';
import { useText } from '../../components/useText';
import { BackToDefault } from './BackToDefault';

const path = 'premoderation.mode';
const modes = ['everyone', 'new_readers'] as const;
type Mode = (typeof modes)[number];

/** Whose comments wait for a person. */
export const Mode = ({ defaults }: { defaults: DeskSettings }) => {
  const { text, direction } = useText();
  const { value, error, onChange } = useField<Mode>(path);
  const preset = defaults.premoderation.mode;
  return (
    <Box paddingBottom={5}>
      <Field.Root name={path} error={error} hint={text('settings.preset', { preset: text(`settings.mode.${preset}`) })}>
        <Field.Label>{text('settings.mode')}</Field.Label>
        <Radio.Group
          dir={direction}
          aria-label={text('settings.mode')}
          value={value}
          onValueChange={(mode) => onChange(path, mode as Mode)}
        >
          {modes.map((mode) => (
            <Radio.Item key={mode} value={mode}>
              {text(`settings.mode.${mode}`)}
            </Radio.Item>
          ))}
        </Radio.Group>
        <Field.Hint />
        <Field.Error />
        {value !== preset && (
          <BackToDefault
            name={text('settings.mode')}
            preset={text(`settings.mode.${preset}`)}
            onBack={() => onChange(path, preset)}
          />
        )}
      </Field.Root>
    </Box>
  );
};
