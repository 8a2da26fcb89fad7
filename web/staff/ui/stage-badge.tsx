import type { Stage } from '../../../src/complaint/stages';
import { staff } from '../../text/staff';
import { Badge } from '../../ui/design-system.browser';

const colours: Partial<Record<Stage, 'azure' | 'yellow' | 'lime'>> = { submitted: 'yellow', acknowledged: 'azure', triaged: 'lime' };

/** Where a dossier stands, as a soft badge; the word says it, the colour only helps. */
export function StageBadge({ stage }: { stage: Stage }) {
  return <Badge color={colours[stage]} label={staff.words.stage[stage]} />;
}
