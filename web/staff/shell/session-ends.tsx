import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { staff } from '../../text/staff';
import { Button, Heading, Paragraph } from '../../ui/design-system.browser';
import type { Me } from '../api/answers';
import { meQuery } from '../api/queries';
import { timeOf } from '../time';

const warningMs = 5 * 60_000;

/** Warns five minutes before the session ends. It asks first, because other pages of the same person may have kept it alive. */
export function SessionEnds({ endsAt }: Pick<Me, 'endsAt'>) {
  const queries = useQueryClient();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    if (!endsAt) return undefined;
    dialog.current?.close();
    const warn = async () => {
      const me = await queries.fetchQuery({ ...meQuery, staleTime: 0 }).catch(() => undefined);
      if (me?.endsAt === endsAt && !dialog.current?.open) dialog.current?.showModal();
    };
    const timer = setTimeout(() => void warn(), Math.max(0, Date.parse(endsAt) - Date.now() - warningMs));
    return () => clearTimeout(timer);
  }, [endsAt, queries]);
  const { title, text, button } = staff.shell.sessionEnds;
  const goOn = () => {
    dialog.current?.close();
    void queries.invalidateQueries({ queryKey: meQuery.queryKey });
  };
  return (
    <dialog className="desk-dialog" ref={dialog} aria-labelledby="sessie-eindigt">
      <Heading level={2} id="sessie-eindigt">
        {title}
      </Heading>
      <Paragraph>{endsAt && text(timeOf(endsAt))}</Paragraph>
      <Button onClick={goOn}>{button}</Button>
    </dialog>
  );
}
