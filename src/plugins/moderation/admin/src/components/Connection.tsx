import { Box, Typography } from '@strapi/design-system';
import { styled } from 'styled-components';
import { useText } from './useText';

/** Whether what is shown is as it is now. */
export const LiveSign = ({ online, live }: { online: boolean; live: boolean }) => {
  const { text } = useText();
  const state = !online ? 'offline' : live ? 'live' : 'polling';
  return (
    <Sign $state={state} data-testid="live">
      {text(`desk.connection.${state}`)}
    </Sign>
  );
};

/** Says that nothing can be decided. Always there, since a live region that appears together with its words is not read out. */
export const Offline = ({ online }: { online: boolean }) => {
  const { text } = useText();
  return (
    <div role="alert" data-testid="offline">
      {!online && (
        <Box background="danger100" borderColor="danger200" padding={3} hasRadius>
          <Typography textColor="danger700" fontWeight="bold">
            {text('desk.offline')}
          </Typography>
        </Box>
      )}
    </div>
  );
};

const Sign = styled.span<{ $state: 'offline' | 'live' | 'polling' }>`
  display: inline-flex;
  align-items: center;
  gap: 0.6rem;
  font-size: 1.2rem;
  color: ${({ theme }) => theme.colors.neutral600};
  &::before {
    content: '';
    width: 0.8rem;
    height: 0.8rem;
    border-radius: 50%;
    background: ${({ theme, $state }) =>
      ({ live: theme.colors.success500, polling: theme.colors.warning500, offline: theme.colors.danger500 })[$state]};
  }
`;
