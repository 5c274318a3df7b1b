import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { Plus } from '@strapi/icons';
import { Page } from '@strapi/strapi/admin';
import { useState } from 'react';
import { type AllGuidelines, useGetAllGuidelinesQuery } from '../../api/guidelines';
import { Framed } from '../../components/Framed';
import { Loaded } from '../../components/Loaded';
import { useText } from '../../components/useText';
import { permissions } from '../../plugin';
import { InForce } from './InForce';
import { NewGuideline } from './NewGuideline';
import { Retired } from './Retired';
import { useOrder } from './useOrder';

/** What readers are held to: its order, its words in every language, and what no longer holds. */
const Guidelines = () => {
  const { text } = useText();
  const query = useGetAllGuidelinesQuery(undefined, { refetchOnMountOrArgChange: true });
  const [adding, setAdding] = useState(false);
  return (
    <Framed
      title={text('guidelines.title')}
      subtitle={text('guidelines.subtitle')}
      action={
        <Button startIcon={<Plus />} size="L" disabled={adding || !query.data} onClick={() => setAdding(true)}>
          {text('guidelines.add')}
        </Button>
      }
    >
      <Loaded query={query}>
        {(all) => (
          <Flex direction="column" alignItems="stretch" gap={4}>
            {adding && <NewGuideline locales={all.locales} onEnd={() => setAdding(false)} />}
            <Lists all={all} />
          </Flex>
        )}
      </Loaded>
    </Framed>
  );
};

const Lists = ({ all: { guidelines, locales } }: { all: AllGuidelines }) => {
  const { text } = useText();
  const inForce = guidelines.filter(({ retiredAt }) => !retiredAt);
  const retired = guidelines.filter(({ retiredAt }) => retiredAt);
  const { move, moved, busy } = useOrder(inForce);
  return (
    <>
      {/* Always there, since a live region that appears together with its words is not read out. */}
      <Typography role="status" aria-live="polite" variant="pi" textColor="neutral600">
        {moved}
      </Typography>
      <Flex tag="ol" direction="column" alignItems="stretch" gap={4} aria-label={text('guidelines.inForce')}>
        {inForce.map((guideline, index) => (
          <li key={guideline.code}>
            <InForce
              guideline={guideline}
              locales={locales}
              place={{ position: index + 1, count: inForce.length }}
              busy={busy}
              onMove={(by) => move(index, by)}
            />
          </li>
        ))}
      </Flex>
      {retired.length > 0 && (
        <Box tag="section" paddingTop={6}>
          <Typography tag="h2" variant="beta">
            {text('guidelines.retired')}
          </Typography>
          <Typography tag="p" textColor="neutral600" paddingBottom={4}>
            {text('guidelines.retired.help')}
          </Typography>
          <Flex tag="ul" direction="column" alignItems="stretch" gap={4}>
            {retired.map((guideline) => (
              <li key={guideline.code}>
                <Retired guideline={guideline} />
              </li>
            ))}
          </Flex>
        </Box>
      )}
    </>
  );
};

export const ProtectedGuidelines = () => (
  <Page.Protect permissions={permissions.guidelines}>
    <Guidelines />
  </Page.Protect>
);
