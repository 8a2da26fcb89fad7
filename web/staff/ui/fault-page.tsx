import { staff } from '../../text/staff';
import { PageTitle } from '../shell/page-title';
import { Fault } from './fault';

/** A page that could not be shown at all. */
export function FaultPage({ title, error, again }: { title: string; error: Error; again: () => void }) {
  return (
    <div className="desk-stack">
      <PageTitle title={title} tab={staff.states.faultTab(title)} />
      <Fault error={error} again={again} />
    </div>
  );
}
