import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Outlet } from '@tanstack/react-router';
import { useEffect } from 'react';
import { staff } from '../../text/staff';
import { listenToHints } from '../api/live';
import { Problem } from '../api/problem';
import { meQuery } from '../api/queries';
import { FaultPage } from '../ui/fault-page';
import { Loading } from '../ui/loading';
import { Announcer } from './announcer';
import { Frame } from './frame';
import { SessionEnds } from './session-ends';
import { SignInPage } from './sign-in-page';
import { SignedOut } from './signed-out';

/** The desk itself: finds out who is here, then shows the page asked for. */
export function Desk() {
  const me = useQuery({ ...meQuery, retry: (count, error) => !(error instanceof Problem && error.status === 401) && count < 2 });
  const signedIn = me.data !== undefined;
  useHints(signedIn);
  return (
    <>
      <Frame me={me.data}>
        {signedIn ? (
          <Outlet />
        ) : me.error ? (
          <NoOne error={me.error} again={() => void me.refetch()} />
        ) : (
          <Loading what={staff.shell.name} />
        )}
      </Frame>
      {signedIn && <SessionEnds endsAt={me.data.endsAt} />}
      {signedIn && <SignedOut />}
      <Announcer />
    </>
  );
}

function NoOne({ error, again }: { error: Error; again: () => void }) {
  return error instanceof Problem && error.status === 401 ? (
    <SignInPage />
  ) : (
    <FaultPage title={staff.shell.worklist} error={error} again={again} />
  );
}

/** Asks again for what moved, whenever the server hints that something did. */
function useHints(signedIn: boolean) {
  const queries = useQueryClient();
  useEffect(() => {
    if (!signedIn) return undefined;
    return listenToHints((numbers) => {
      void queries.invalidateQueries({ queryKey: ['worklist'] });
      if (!numbers) void queries.invalidateQueries({ queryKey: ['dossier'] });
      else for (const number of numbers) void queries.invalidateQueries({ queryKey: ['dossier', number] });
    });
  }, [signedIn, queries]);
}
