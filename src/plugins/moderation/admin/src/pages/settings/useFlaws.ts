import type { DeskSettings } from '../../../../shared/desk';
import { useText } from '../../components/useText';
import { everyNumber, valueAt } from './numbers';

/** What is wrong with what was entered, in the panel's language; the server has the last word. */
export const useFlaws = () => {
  const { text } = useText();
  return (settings: DeskSettings): Record<string, string> => {
    const outside = everyNumber.filter(({ path, min, max }) => {
      const value = valueAt(settings, path);
      return !Number.isInteger(value) || Number(value) < min || Number(value) > max;
    });
    return Object.fromEntries(outside.map(({ path, min, max }) => [path, text('settings.outside', { min, max })]));
  };
};
