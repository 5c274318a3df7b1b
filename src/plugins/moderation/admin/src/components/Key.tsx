import { styled } from 'styled-components';

/** A key, as it stands on a button. Left out of the button's name: the help says the keys aloud, `aria-keyshortcuts` too. */
const Cap = styled.kbd`
  display: inline-block;
  min-width: 1.8em;
  padding: 0 0.4em;
  border: 1px solid currentcolor;
  border-radius: 3px;
  font: inherit;
  font-size: 1.1rem;
  line-height: 1.6;
  text-align: center;
  opacity: 0.85;
`;

export const Key = ({ name }: { name: string }) => <Cap aria-hidden>{name}</Cap>;
