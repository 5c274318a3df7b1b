import { Typography } from '@strapi/design-system';
import { styled } from 'styled-components';

/* Readers' words as they are: text, never markup, with their own lines and their own direction, which ends with them. */
const Verbatim = styled(Typography)`
  display: block;
  white-space: pre-wrap;
  overflow-wrap: anywhere;
  unicode-bidi: isolate;
  text-align: start;
`;

export const Words = ({ text, locale, quoted = false }: { text: string; locale: string; quoted?: boolean }) => (
  <Verbatim
    tag={quoted ? 'blockquote' : 'p'}
    variant={quoted ? 'omega' : 'delta'}
    fontWeight="regular"
    lineHeight={1.6}
    textColor={quoted ? 'neutral600' : 'neutral800'}
    dir="auto"
    lang={locale}
  >
    {text}
  </Verbatim>
);
