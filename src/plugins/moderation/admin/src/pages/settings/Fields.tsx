import { styled } from 'styled-components';
import type { DeskSettings } from '../../../../shared/desk';
import { NumberField } from './NumberField';
import type { NumberSetting } from './numbers';

/** A group's numbers, side by side where there is room. */
export const Fields = ({ of, defaults }: { of: readonly NumberSetting[]; defaults: DeskSettings }) => (
  <Columns>
    {of.map((setting) => (
      <NumberField key={setting.path} setting={setting} defaults={defaults} />
    ))}
  </Columns>
);

const Columns = styled.div`
  display: grid;
  grid-template-columns: repeat(auto-fill, minmax(min(100%, 30rem), 1fr));
  gap: ${({ theme }) => theme.spaces[5]};
`;
