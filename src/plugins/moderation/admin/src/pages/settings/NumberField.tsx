import { Field } from '@strapi/design-system';
import { useField } from '@strapi/strapi/admin';
import type { DeskSettings } from '../../../../shared/desk';
import { useText } from '../../components/useText';
import { BackToDefault } from './BackToDefault';
import { type NumberSetting, valueAt } from './numbers';

/** A number that can be set: what it does, its range, its default, and the way back to that. */
export const NumberField = ({ setting, defaults }: { setting: NumberSetting; defaults: DeskSettings }) => {
  const { path, name, help, min, max } = setting;
  const { text } = useText();
  const { value, error, onChange } = useField<number | ''>(path);
  const preset = Number(valueAt(defaults, path));
  return (
    <Field.Root
      name={path}
      required
      error={error}
      hint={`${text(help)} ${text('settings.range', { min, max, preset })}`}
    >
      <Field.Label>{text(name)}</Field.Label>
      <Field.Input type="number" inputMode="numeric" min={min} max={max} value={value ?? ''} onChange={onChange} />
      <Field.Hint />
      <Field.Error />
      {value !== preset && (
        <BackToDefault name={text(name)} preset={String(preset)} onBack={() => onChange(path, preset)} />
      )}
    </Field.Root>
  );
};
