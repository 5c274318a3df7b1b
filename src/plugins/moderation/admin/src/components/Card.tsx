import { Box, Flex, Typography } from '@strapi/design-system';
import { type ReactNode, useId } from 'react';

interface Props {
  title: ReactNode;
  /** What stands beside the title. */
  action?: ReactNode;
  children: ReactNode;
}

/** A part of a page, with its title. */
export const Card = ({ title, action, children }: Props) => {
  const id = useId();
  return (
    <Box
      tag="section"
      aria-labelledby={id}
      width="100%"
      background="neutral0"
      shadow="tableShadow"
      hasRadius
      padding={{ initial: 4, medium: 6 }}
    >
      <Flex justifyContent="space-between" alignItems="flex-start" gap={2} wrap="wrap" paddingBottom={4}>
        <Typography id={id} tag="h2" variant="delta">
          {title}
        </Typography>
        {action}
      </Flex>
      {children}
    </Box>
  );
};
