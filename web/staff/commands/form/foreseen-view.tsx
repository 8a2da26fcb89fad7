import { useEffect, useRef } from 'react';
import type { ReactNode } from 'react';
import type { DossierView } from '../../../../projections/dossier/view';
import type { Facts } from '../../../../src/complaint/events';
import { letterNames, termNames } from '../../../text/foreseen-words';
import { staff } from '../../../text/staff';
import { forms } from '../../../text/staff-forms';
import { Heading, Paragraph } from '../../../ui/design-system.browser';
import type { Foreseen } from '../../api/answers';
import { shortDate } from '../../time';
import { nameOf } from './references';

const { preview: text } = forms;

/** What a command would do (vooruitblik): events, stage, dates, and who must be told. */
export function ForeseenView({ foreseen, dossier }: { foreseen: Foreseen; dossier: DossierView }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const { events, moves, informs, stage } = foreseen;
  const word = staff.words.stage[stage];
  return (
    <section className="desk-panel desk-stack-s" aria-labelledby="vooruitblik">
      <Heading level={2} size="level-4" id="vooruitblik" ref={heading} tabIndex={-1}>
        {text.title}
      </Heading>
      <Paragraph>{events.length > 0 ? text.text : text.nothing}</Paragraph>
      {events.length > 0 && (
        <>
          <Part title={text.events}>
            {events.map(({ type, facts }, index) => (
              <li key={`${type} ${index}`}>
                <strong>{staff.events.title(type)}</strong> {staff.events.line(type, facts as Facts[typeof type], {}, shortDate)}
              </li>
            ))}
          </Part>
          <p>
            {text.stage}: <strong>{stage === dossier.stage ? text.same(word) : word}</strong>
          </p>
          <Part title={text.dates} none={text.noDates}>
            {moves.map(({ term, from, to }, index) => (
              <li key={`${term} ${index}`}>{text.date(nameIn(termNames, term), from && shortDate(from), to && shortDate(to))}</li>
            ))}
          </Part>
          <Part title={text.informs} none={text.noInforms}>
            {informs.map(({ letter, to }, index) => (
              <li key={`${letter} ${index}`}>{text.inform(nameIn(letterNames, letter), nameOf(to, dossier))}</li>
            ))}
          </Part>
        </>
      )}
    </section>
  );
}

const nameIn = (names: Readonly<Record<string, string>>, code: string) => (Object.hasOwn(names, code) ? (names[code] ?? code) : code);

function Part({ title, none, children }: { title: string; none?: string; children: ReactNode[] }) {
  return (
    <div>
      <Heading level={3} size="level-5">
        {title}
      </Heading>
      {children.length > 0 ? <ul className="desk-list">{children}</ul> : <p className="desk-soft">{none}</p>}
    </div>
  );
}
