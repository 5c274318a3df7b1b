import { Box } from '@strapi/design-system';
import { Layouts, Page } from '@strapi/strapi/admin';
import type { ReactNode } from 'react';
import { useText } from './useText';

interface Props {
  title: string;
  subtitle?: string;
  action?: ReactNode;
  back?: ReactNode;
  children: ReactNode;
}

/** A page of ours in Strapi's frame, in the direction of the panel's language. */
export const Framed = ({ title, subtitle, action, back, children }: Props) => {
  const { direction } = useText();
  return (
    <Page.Main dir={direction}>
      <Page.Title>{title}</Page.Title>
      <Layouts.Header title={title} subtitle={subtitle} primaryAction={action} navigationAction={back} />
      <Layouts.Content>
        <Box paddingBottom={10}>{children}</Box>
      </Layouts.Content>
    </Page.Main>
  );
};
