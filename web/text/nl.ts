import { caughtMail } from './caught-mail';
import { common } from './common';
import { emptyDemo } from './empty-demo';
import { form } from './form';
import { municipalities } from './municipalities';
import { accessibility, contact, howWeWork, privacy, start } from './pages';
import { statement } from './statement';
import { termsPage } from './terms-page';

/** Every Dutch word on a public page. */
export const nl = {
  common,
  caughtMail,
  emptyDemo,
  municipalities,
  start,
  howWeWork,
  privacy,
  accessibility,
  contact,
  form,
  statement,
  terms: termsPage,
} as const;
