import { Box, Typography } from '@strapi/design-system';
import type { ReactNode } from 'react';
import { styled } from 'styled-components';

interface Props {
  title: ReactNode;
  children: ReactNode;
}

/** One of the things that belong to a comment, under its heading. */
export const Section = ({ title, children }: Props) => (
  <Box tag="section" paddingTop={4} paddingBottom={4}>
    <Typography tag="h3" variant="sigma" textColor="neutral600">
      {title}
    </Typography>
    <Box paddingTop={2}>{children}</Box>
  </Box>
);

/** What is there when one asks for it. */
export const Folded = ({ title, children }: Props) => (
  <Details>
    <summary>{title}</summary>
    {children}
  </Details>
);

const Details = styled.details`
  padding-block: ${({ theme }) => theme.spaces[1]};
  font-size: 1.4rem;
  summary {
    min-height: 2.8rem;
    cursor: pointer;
    color: ${({ theme }) => theme.colors.primary600};
    line-height: 2.8rem;
  }
`;
