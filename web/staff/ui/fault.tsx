import { staff } from '../../text/staff';
import { Alert, Button, Paragraph } from '../../ui/design-system.browser';
import { Problem } from '../api/problem';

/** What went wrong, what is safe, what to do, and the number under which the log knows it. */
export function Fault({ error, again, stale = false }: { error: Error; again?: () => void; stale?: boolean }) {
  const problem = error instanceof Problem ? error : undefined;
  const { offline, broken } = staff.states;
  const title = problem?.status === 0 ? offline.title : problem?.message || broken.title;
  const text = problem?.status === 0 ? offline.text : problem?.detail || broken.text;
  return (
    <Alert className="desk-fault" severity="error" heading={title} headingLevel={2} role="alert">
      <Paragraph>{stale ? `${text} ${staff.states.stale}` : text}</Paragraph>
      {problem?.incident && <Paragraph size="small">{staff.states.incident(problem.incident.replace('urn:uuid:', ''))}</Paragraph>}
      {again && (
        <Button variant="secondary" onClick={again}>
          {staff.states.again}
        </Button>
      )}
    </Alert>
  );
}
