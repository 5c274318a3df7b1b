import { Page } from '@strapi/strapi/admin';
import { lazy, Suspense } from 'react';
import { Navigate, Route, Routes } from 'react-router-dom';
import { Navigation, usePlaces } from '../components/Navigation';
import { useMay } from '../components/useMay';
import { home } from '../plugin';

const Desk = lazy(() => import('./desk').then(({ ProtectedDesk }) => ({ default: ProtectedDesk })));
const Reader = lazy(() => import('./reader').then(({ ProtectedReader }) => ({ default: ProtectedReader })));
const Guidelines = lazy(() =>
  import('./guidelines').then(({ ProtectedGuidelines }) => ({ default: ProtectedGuidelines })),
);
const Log = lazy(() => import('./log').then(({ ProtectedLog }) => ({ default: ProtectedLog })));
const Mails = lazy(() => import('./mails').then(({ ProtectedMails }) => ({ default: ProtectedMails })));
const Settings = lazy(() => import('./settings').then(({ ProtectedSettings }) => ({ default: ProtectedSettings })));

/** The plugin's pages, below /plugins/moderation; each is loaded when it is asked for. */
export const App = () => (
  <>
    <Navigation />
    <Suspense fallback={<Page.Loading />}>
      <Routes>
        <Route index element={<Landing />} />
        <Route path="readers/:key" element={<Reader />} />
        <Route path="guidelines" element={<Guidelines />} />
        <Route path="log" element={<Log />} />
        <Route path="mails" element={<Mails />} />
        <Route path="settings" element={<Settings />} />
        <Route path="*" element={<Navigate to={home} replace />} />
      </Routes>
    </Suspense>
  </>
);

/** The desk; whoever may not see it but may see another page begins there. */
const Landing = () => {
  const mayRead = useMay('read');
  const [first] = usePlaces();
  return !mayRead && first ? <Navigate to={first.to} replace /> : <Desk />;
};
