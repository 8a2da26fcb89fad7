import { staff } from '../../text/staff';

/** Grey lines where text will be; seen only when it takes longer than a blink, named when it takes longer still. */
export function Loading({ what, lines = 4 }: { what: string; lines?: number }) {
  return (
    <div className="desk-loading" aria-busy="true">
      <p className="desk-loading__text" role="status">
        {staff.states.loading(what)}
      </p>
      {Array.from({ length: lines }, (_, line) => (
        <div key={line} className="desk-loading__line" aria-hidden="true" />
      ))}
    </div>
  );
}
