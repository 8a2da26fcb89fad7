import type { BodyOf, Dossier, Story } from '../dossier';
import { about } from '../words/phrases';

const words = (d: Dossier, wording: string): BodyOf<'add-allegation'> => ({
  kinds: [d.random.pick(d.of.theme.kinds)],
  subjects: [d.of.theme.id],
  unit: d.of.theme.unit,
  happened: { from: d.ago(d.random.between(60, 120)) },
  wording: about(wording, d.of.municipality),
});

function* another(d: Dossier): Story {
  yield d.after(0, 3).give('add-allegation', d.handler, words(d, d.of.theme.second));
}

/** Second thoughts about what exactly is complained about. */
export const allegationAsides: readonly ((d: Dossier) => Story)[] = [
  another,
  function* reworded(d) {
    const [allegationId = ''] = d.open;
    yield d
      .after(0, 4)
      .give('change-allegation', d.handler, { allegationId, wording: about(d.of.theme.wording, d.of.municipality), unit: d.of.theme.unit });
  },
  function* split(d) {
    const [allegationId = ''] = d.open;
    const { wording, second } = d.of.theme;
    yield d.after(0, 4).give('split-allegation', d.handler, { allegationId, into: [words(d, wording), words(d, second)] });
  },
  function* merged(d) {
    yield* another(d);
    if (d.open.length < 2) return;
    yield d.after(2, 8).give('merge-allegations', d.handler, { allegationIds: d.open.slice(0, 2), into: words(d, d.of.theme.wording) });
  },
  function* endedByItself(d) {
    yield* another(d);
    const { allegationId } = d.last('allegation-added').facts;
    const facts = { decision: d.of.theme.decision, remedy: 'beroep bij de rechtbank', pending: true, lateDecision: false };
    const reasons = 'Over dit onderdeel loopt beroep.';
    yield d.after(1, 6).give('end-allegation', d.handler, {
      allegationId,
      how: 'declined',
      grounds: [{ allegationId, ground: 'OMB-22-C', facts, reasons }],
      reasons,
    });
    if (d.random.chance(0.6))
      yield d
        .after(4, 12)
        .give('restore-allegation', d.handler, { allegationId, reason: 'new-fact', reasons: 'Het beroep is ingetrokken.' });
  },
];
