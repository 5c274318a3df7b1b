import { Box, Typography } from '@strapi/design-system';
import { styled } from 'styled-components';
import type { Finding } from '../../../shared/contracts';
import { stretches } from './stretches';
import { useText } from './useText';

/* Readers' words as they are: text, never markup, with their own lines and their own direction, which ends with them. */
const Verbatim = styled(Typography)<{ $large?: boolean; $blur?: boolean }>`
  display: block;
  white-space: pre-wrap;
  overflow-wrap: anywhere;
  unicode-bidi: isolate;
  text-align: start;
  ${({ $large }) => $large && 'font-size: 2.2rem;'}
  ${({ $blur }) => $blur && 'filter: blur(8px); user-select: none;'}
`;

/* The number is drawn and not written, so that what is copied is what the reader wrote. */
const Found = styled.mark`
  padding-block: 0.1em;
  border-bottom: 2px solid ${({ theme }) => theme.colors.warning600};
  background: ${({ theme }) => theme.colors.warning100};
  color: inherit;
  &::after {
    content: attr(data-found);
    margin-inline-start: 0.1em;
    font-size: 0.7em;
    font-weight: 600;
    vertical-align: super;
    color: ${({ theme }) => theme.colors.warning700};
  }
`;

interface Props {
  text: string;
  locale: string;
  quoted?: boolean;
  /** Whose places are marked in the text, numbered as they come. */
  findings?: readonly Finding[];
  large?: boolean;
  blur?: boolean;
}

export const Words = ({ text, locale, quoted = false, findings = [], large = false, blur = false }: Props) => {
  const { text: say } = useText();
  // No comment is empty: where there is no text, it was erased.
  if (text === '')
    return (
      <Typography tag="p" textColor="neutral600">
        {say('comment.erased')}
      </Typography>
    );
  let at = 0;
  return (
    <Verbatim
      tag={quoted ? 'blockquote' : 'p'}
      variant={quoted ? 'omega' : 'delta'}
      fontWeight="regular"
      lineHeight={1.6}
      textColor={quoted ? 'neutral600' : 'neutral800'}
      dir="auto"
      lang={locale}
      $large={large}
      $blur={blur}
      aria-hidden={blur || undefined}
    >
      {findings.length === 0
        ? text
        : stretches(text, findings).map((stretch) => {
            const key = at;
            at += stretch.text.length;
            if (stretch.found.length === 0) return stretch.text;
            return (
              <Found key={key} data-found={stretch.found.join()}>
                {stretch.text}
              </Found>
            );
          })}
    </Verbatim>
  );
};

/** A frame for what a comment answers, on the side where its language begins. */
export const Quoted = styled(Box)`
  padding-inline-start: ${({ theme }) => theme.spaces[4]};
  border-inline-start: 3px solid ${({ theme }) => theme.colors.neutral200};
`;
