import { Flex, Typography } from '@strapi/design-system';
import { RESPONSIVE_DEFAULT_SPACING } from '@strapi/strapi/admin';
import { NavLink } from 'react-router-dom';
import { styled } from 'styled-components';
import { home } from '../plugin';
import { useMay } from './useMay';
import { type TextKey, useText } from './useText';

/** The pages, without those that the user may not see; nothing where only one is left. */
export const Navigation = () => {
  const { text, direction } = useText();
  const places = usePlaces();
  if (places.length < 2) return null;
  return (
    <Flex
      tag="nav"
      dir={direction}
      aria-label={text('nav.label')}
      gap={1}
      wrap="wrap"
      paddingTop={2}
      paddingLeft={RESPONSIVE_DEFAULT_SPACING}
      paddingRight={RESPONSIVE_DEFAULT_SPACING}
      background="neutral100"
    >
      {places.map(({ to, name }) => (
        <Place key={to} to={to} end={to === home}>
          <Typography variant="omega" fontWeight="bold" textColor="inherit">
            {text(name)}
          </Typography>
        </Place>
      ))}
    </Flex>
  );
};

interface PlaceName {
  to: string;
  name: TextKey;
}

/** Where the user may go, in order. */
export const usePlaces = (): PlaceName[] => {
  const all: [boolean, PlaceName][] = [
    [useMay('read'), { to: home, name: 'nav.desk' }],
    [useMay('guidelines'), { to: `${home}/guidelines`, name: 'nav.guidelines' }],
    [useMay('log'), { to: `${home}/log`, name: 'nav.log' }],
    [useMay('mails'), { to: `${home}/mails`, name: 'nav.mails' }],
    [useMay('settings'), { to: `${home}/settings`, name: 'nav.settings' }],
  ];
  return all.filter(([may]) => may).map(([, place]) => place);
};

/* High enough for a thumb, and told apart from the others by more than its colour. */
const Place = styled(NavLink)`
  display: inline-flex;
  align-items: center;
  min-height: 4.4rem;
  padding-inline: ${({ theme }) => theme.spaces[3]};
  border-block-end: 2px solid transparent;
  color: ${({ theme }) => theme.colors.neutral700};
  text-decoration: none;

  /* The words of the first one stand where the page's title begins. */
  &:first-child {
    margin-inline-start: calc(-1 * ${({ theme }) => theme.spaces[3]});
  }

  &:hover {
    color: ${({ theme }) => theme.colors.neutral800};
    border-block-end-color: ${({ theme }) => theme.colors.neutral300};
  }

  &.active {
    color: ${({ theme }) => theme.colors.primary700};
    border-block-end-color: ${({ theme }) => theme.colors.primary600};
  }
`;
