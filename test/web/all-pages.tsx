import type { ReactElement } from 'react';
import { checkAnswers } from '../../src/http/pages/check-answers';
import type { LocalDate } from '../../src/law/local-date';
import type { Answers } from '../../web/public/form/fields';
import { pages } from '../../web/public/form/pages';
import { ArticlePage } from '../../web/public/views/article-page';
import { CheckPage } from '../../web/public/views/check-page';
import { ConfirmationPage } from '../../web/public/views/confirmation-page';
import { ComplaintFormPage } from '../../web/public/views/form-page';
import { MessagePage } from '../../web/public/views/message-page';
import { StartPage } from '../../web/public/views/start-page';
import { nl } from '../../web/text/nl';
import { forOther, good } from './answers';
import { hidden, site } from './render';
import { termsPages } from './terms-pages';

const today = '2026-11-21' as LocalDate;
const wrong: Answers = {
  ...forOther,
  ...Object.fromEntries(Object.keys(forOther).map((name) => [name, name === 'forWhom' ? 'other' : ''])),
  complained: 'yes',
  complainedOn: 'gisteren',
};

const articles = [nl.howWeWork, nl.privacy, nl.accessibility, nl.contact].map((article): [string, ReactElement] => [
  article.title,
  <ArticlePage key={article.title} article={article} site={site} />,
]);
const forms = pages.flatMap((page): [string, ReactElement][] => {
  const shared = { page, hidden, site, lengths: {}, previous: '/', toCheck: false };
  return [
    [`${page.slug}, leeg`, <ComplaintFormPage key="empty" {...shared} answers={{}} errors={{}} />],
    [`${page.slug}, ingevuld`, <ComplaintFormPage key="filled" {...shared} answers={forOther} errors={{}} toCheck />],
    [`${page.slug}, met fouten`, <ComplaintFormPage key="wrong" {...shared} answers={wrong} errors={errorsOf(page.fields)} />],
  ];
});

function errorsOf(asked: readonly string[]) {
  const errors = checkAnswers(wrong, today);
  return Object.fromEntries(Object.entries(errors).filter(([name]) => asked.includes(name)));
}

const told = {
  number: '26-K73C-T1Z',
  receipt: 'G0RC-F6S1-DRYR-J4WS',
  receivedAt: 'zaterdag 21 november 2026 om 10.32 uur',
  contactBy: 'zaterdag 5 december 2026',
};

/** Every public page, in every state it can have. */
export const allPages: [string, ReactElement][] = [
  ['begin', <StartPage key="start" site={site} beginAt="/klacht/1-gebeurtenis" />],
  ['begin, demo is leeg', <StartPage key="empty" site={site} beginAt="/klacht/1-gebeurtenis" empty />],
  ['begin, al begonnen', <StartPage key="resume" site={site} beginAt="/klacht/1-gebeurtenis" resumeAt="/klacht" />],
  ...articles,
  ...forms,
  ...termsPages,
  ['controleren', <CheckPage key="check" answers={forOther} errors={{}} previous="/" hidden={hidden} site={site} />],
  [
    'controleren, onvolledig',
    <CheckPage
      key="incomplete"
      answers={wrong}
      errors={checkAnswers(wrong, today)}
      previous="/"
      hidden={hidden}
      site={site}
      notice={nl.form.check.failed}
    />,
  ],
  ['bedankt', <ConfirmationPage key="done" {...told} answers={good} site={site} />],
  ['bedankt, per brief', <ConfirmationPage key="letter" {...told} answers={{ ...good, email: '', contactBy: 'phone' }} site={site} />],
  ...[nl.common.notFound, nl.common.broken, nl.common.refused].map(({ title, lines, back }): [string, ReactElement] => [
    title,
    <MessagePage key={title} title={title} lines={lines} link={{ href: '/', label: back }} site={site} />,
  ]),
];
